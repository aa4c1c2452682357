/** Where stress can come from. */
export const stressSources = ['work', 'family', 'money', 'health', 'sleep', 'pain', 'news', 'other'] as const;
export type StressSource = (typeof stressSources)[number];
