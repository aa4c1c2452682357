import { readInsights } from '@/lib/insights/data';
import { rememberedInsights } from '@/lib/insights/latest';

// Vitest's threads read no TypeScript: what a page or an action asks of a diary is worked out where it runs.
globalThis.napeInsights = rememberedInsights(readInsights);
