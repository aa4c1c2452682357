export const heatOrCold = ['heat', 'cold'] as const;
export type HeatOrCold = (typeof heatOrCold)[number];
