import { type BodyRegion, bodyViews } from '@/lib/pain/body-map';
import { depths, type WhereItHurts } from '@/lib/pain/where-it-hurts';
import type { Words } from '@/lib/words/translator';
import css from './body-figure.module.css';

const facings = ['back', 'front'] as const;
type Facing = (typeof facings)[number];

/** The lines of both bodies, written once; every figure of the page draws by naming them. */
export function BodyShapes() {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        {facings.map((facing) => (
          <g key={facing}>
            {bodyViews[facing].regions.map((region) => (
              <path
                key={region.place}
                id={shapeId(facing, region)}
                d={region.path}
                vectorEffect="non-scaling-stroke"
              />
            ))}
            <path
              id={`body-${facing}-detail`}
              d={bodyViews[facing].detail}
              vectorEffect="non-scaling-stroke"
            />
            <path
              id={`body-${facing}-outline`}
              d={bodyViews[facing].outline}
              vectorEffect="non-scaling-stroke"
            />
          </g>
        ))}
      </defs>
    </svg>
  );
}

/**
 * The upper body from the back and from the front, each place the deeper the more days named it. LEFT and RIGHT are the
 * person's own. The page needs one `BodyShapes`.
 */
export function BodyFigure({
  label,
  where,
  letters = [],
  small = false,
  words: { t },
}: {
  /** The figure in a sentence, for those who cannot see it. */
  label: string;
  where: WhereItHurts;
  /** Which letter stands on which place. */
  letters?: readonly { readonly letter: string; readonly place: string }[];
  /** One of many: thin lines, and L and R in place of the words. */
  small?: boolean;
  words: Words;
}) {
  const depth = depths(where);
  const [left, right] = small ? [t('body.l'), t('body.r')] : [t('body.left'), t('body.right')];
  return (
    <div role="img" aria-label={label} className={small ? `${css.pair} ${css.small}` : css.pair}>
      {facings.map((facing) => {
        const { width, height, regions } = bodyViews[facing];
        const percent = ({ x, y }: BodyRegion['labelAt']) => ({
          left: `${50 + (100 * x) / width}%`,
          top: `${(100 * y) / height}%`,
        });
        return (
          <div key={facing} className={css.view}>
            <svg viewBox={`${-width / 2} 0 ${width} ${height}`} role="presentation">
              <g className={css.ground}>
                {regions.map((region) => (
                  <use
                    key={region.place}
                    href={`#${shapeId(facing, region)}`}
                    fill={shade(depth.get(region.place))}
                  />
                ))}
              </g>
              <use href={`#body-${facing}-detail`} className={css.detail} />
              <use href={`#body-${facing}-outline`} className={css.outline} />
            </svg>
            {!small && <span className={css.facing}>{t(`body.${facing}`)}</span>}
            <span className={css.left}>{facing === 'back' ? left : right}</span>
            <span className={css.right}>{facing === 'back' ? right : left}</span>
            {regions.map(({ place, labelAt }) => {
              const found = letters.find((each) => each.place === place);
              return (
                found && (
                  <b key={place} className={css.letter} style={percent(labelAt)}>
                    {found.letter}
                  </b>
                )
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

/** What the depth of a place means. */
export function DepthKey({ words: { t } }: { words: Words }) {
  return (
    <p className={css.key}>
      {t('where.never')}
      <span className={css.ramp} />
      {t('where.always')}
    </p>
  );
}

/** Between the ground of a place that no day named and the colour of pain. */
function shade(depth: number | undefined): string | undefined {
  if (depth === undefined) return undefined;
  return `color-mix(in oklab, var(--pain-line) ${Math.round(100 * depth)}%, var(--tile))`;
}

function shapeId(facing: Facing, { region, side }: BodyRegion): string {
  return `body-${facing}-${region}-${side}`;
}
