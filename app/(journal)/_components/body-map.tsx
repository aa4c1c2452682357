import { ScorePick, Tick } from '@/app/_components/ui/tick';
import { type BodyRegion, type BodyView, bodyViews } from '@/lib/pain/body-map';
import type { Place } from '@/lib/pain/schema';
import type { Words } from '@/lib/words/translator';
import css from './body-map.module.css';

/**
 * Where it hurts, as checkboxes named `places` (values `region:side`) and, for each chosen place, a select named
 * `intensity-region:side` ('' is not said). The figure toggles the same checkboxes: no script is needed. A select keeps
 * its value when its place is let go, so an intensity without its place in the form means nothing.
 */
export function BodyMap({
  idPrefix,
  chosen,
  words,
}: {
  /** Tells the ids of one map on a page from another's. */
  idPrefix: string;
  /** The chosen places; an empty list is "nowhere", null is not said. */
  chosen: readonly Place[] | null;
  words: Words;
}) {
  const { t } = words;
  return (
    <fieldset className={css.map}>
      <legend className="sr-only">{t('body.legend')}</legend>
      <View idPrefix={idPrefix} chosen={chosen ?? []} words={words} view={bodyViews.back} facing="back" />
      <View idPrefix={idPrefix} chosen={chosen ?? []} words={words} view={bodyViews.front} facing="front" />
      <div className="chips mt-4">
        <label className="none">
          <Tick name="places" value="none" ticked={chosen?.length === 0} />
          {t('body.nowhere')}
        </label>
      </div>
    </fieldset>
  );
}

function View({
  idPrefix,
  chosen,
  words,
  view,
  facing,
}: {
  idPrefix: string;
  chosen: readonly Place[];
  words: Words;
  view: BodyView;
  facing: 'back' | 'front';
}) {
  const { t } = words;
  const shapeId = (region: BodyRegion) => `${idPrefix}-${facing}-${region.region}-${region.side}`;
  const box = `${-view.width / 2} 0 ${view.width} ${view.height}`;
  const [atLeft, atRight] =
    facing === 'back' ? [t('body.left'), t('body.right')] : [t('body.right'), t('body.left')];
  return (
    <fieldset className={`${css.view} ${css[facing]}`}>
      <legend className={css.title}>{t(`body.${facing}`)}</legend>
      <div className={css.stage}>
        <div className={css.figure} aria-hidden="true">
          <svg viewBox={box} className={css.ground} role="presentation">
            {view.regions.map((region) => (
              <path key={region.place} id={shapeId(region)} d={region.path} />
            ))}
          </svg>
          <svg viewBox={box} className={css.ink} role="presentation">
            <path className={css.detail} d={view.detail} />
            <path d={view.outline} />
          </svg>
          <span className={css.side}>{atLeft}</span>
          <span className={css.side}>{atRight}</span>
        </div>
        <ul className={css.list}>
          {view.regions.map((region) => {
            const said = chosen.find((c) => c.region === region.region && c.side === region.side);
            return (
              <li key={region.place} className={`${css.place} ${css[region.side]}`}>
                <label>
                  <span className={css.chip}>
                    <Tick
                      name="places"
                      value={region.place}
                      ticked={said !== undefined}
                      className={css.yes}
                    />
                    <span id={`${shapeId(region)}-name`}>{t(`body.on.${region.place}`)}</span>
                  </span>
                  <span className={css.spot} aria-hidden="true">
                    <svg viewBox={box} role="presentation">
                      {region.reach && <path d={region.reach} />}
                      <use href={`#${shapeId(region)}`} />
                    </svg>
                    <span
                      className={css.number}
                      style={{
                        left: `${50 + (100 * region.labelAt.x) / view.width}%`,
                        top: `${(100 * region.labelAt.y) / view.height}%`,
                      }}
                    />
                  </span>
                </label>
                <div className={css.strength}>
                  <span id={`${shapeId(region)}-ask`}>{t('body.howStrong')}</span>
                  <ScorePick
                    name={`intensity-${region.place}`}
                    labelledBy={`${shapeId(region)}-ask ${shapeId(region)}-name`}
                    blank={t('body.notSaid')}
                    value={said?.intensity ?? null}
                  />
                </div>
              </li>
            );
          })}
        </ul>
      </div>
    </fieldset>
  );
}
