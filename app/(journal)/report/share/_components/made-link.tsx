'use client';

import { type ReactNode, useId, useRef, useState, useSyncExternalStore } from 'react';
import { FormMessage, useTold } from '@/app/_components/ui/form';

/**
 * The fields of a link, and in their place, once it is made, the link itself: to be copied, and as a QR code for a phone
 * beside it. Without JavaScript the link is there to be selected, and the button is not.
 */
export function MadeLink({
  again,
  paper,
  sentences,
  children,
}: {
  /** Where the form stands empty again. */
  again: string;
  /** The id of the form that asks for the PDF with the code. */
  paper: string;
  sentences: Readonly<
    Record<'link' | 'copy' | 'copied' | 'code' | 'codeHint' | 'paper' | 'thisComputer' | 'another', string>
  >;
  /** The fields. */
  children: ReactNode;
}) {
  const id = useId();
  const told = useTold();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const scripted = useSyncExternalStore(noChange, canCopy, no);
  const [link, code, size] = [told?.link?.[0], told?.code?.[0], told?.size?.[0]];

  async function copy() {
    field.current?.select();
    await navigator.clipboard.writeText(link ?? '');
    setCopied(true);
  }

  return (
    <div className="flex flex-col gap-6">
      {link ? (
        <div className="grid gap-5">
          <div>
            <label htmlFor={id} className="mb-2 block font-semibold">
              {sentences.link}
            </label>
            <input
              ref={field}
              id={id}
              readOnly
              value={link}
              onFocus={({ currentTarget }) => currentTarget.select()}
              className="input"
            />
            {isOfThisComputer(link) && <p className="field-error">{sentences.thisComputer}</p>}
            {scripted && (
              <p className="mt-2 flex flex-wrap items-center gap-x-4">
                <button type="button" onClick={copy} className="text-link cursor-pointer">
                  {sentences.copy}
                </button>
                <span role="status" className="text-ink-2 text-s">
                  {copied && sentences.copied}
                </span>
              </p>
            )}
          </div>
          <figure className="max-w-[15rem]">
            <svg
              role="img"
              aria-label={sentences.code}
              viewBox={`0 0 ${size} ${size}`}
              shapeRendering="crispEdges"
              className="w-full rounded bg-white text-black"
            >
              <path d={code} fill="currentColor" />
            </svg>
            <figcaption className="mt-1.5 text-ink-2 text-s">{sentences.codeHint}</figcaption>
          </figure>
          <p>
            <input type="hidden" name="token" value={told?.token?.[0]} form={paper} />
            <button type="submit" form={paper} className="button quiet">
              {sentences.paper}
            </button>
          </p>
          {/* A whole new page, so that the fields are there again. */}
          <p>
            <a href={again} className="text-link">
              {sentences.another}
            </a>
          </p>
        </div>
      ) : (
        children
      )}
      {/* One element, so that what it says is read out; above the link, and under the button. */}
      <div className={link ? 'order-first' : '-mt-3'}>
        <FormMessage />
      </div>
    </div>
  );
}

function isOfThisComputer(link: string): boolean {
  return /^https?:\/\/(localhost|127\.|\[::1\])/.test(link);
}

const noChange = () => () => {};
// Browsers let a page of a home network without https copy nothing by itself.
const canCopy = () => navigator.clipboard !== undefined;
const no = () => false;
