import { join } from 'node:path';
import { connect } from '@/db/engines/file';
import { migrate, readMigrations } from '@/db/migrate';

// Migrates the journal in a folder, and kills itself before the statement of the given number: a power cut that the test
// can place. With more statements than there are, it ends by itself.
const [dataDir = '', migrations = '', fatal = ''] = process.argv.slice(2);
const connection = connect(join(dataDir, 'nape.db'));
const exec = connection.exec.bind(connection);
let statement = 0;
connection.exec = (sql) => {
  statement += 1;
  if (statement === Number(fatal)) process.kill(process.pid, 'SIGKILL');
  return exec(sql);
};
migrate(connection, readMigrations(migrations), 0);
connection.close();
