import { openStorage } from '@/lib/storage/open';

// Opens the journal in a folder, says so, and keeps it open: another Nape, as a test needs one.
openStorage(process.argv[2] ?? '', { migrations: 'db/migrations', now: 0 });
process.stdout.write('open\n');
setInterval(() => {}, 60_000);
