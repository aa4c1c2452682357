'use client';

import { type ComponentProps, useRef } from 'react';
import { Form } from './form';

/** A form that is empty again once it is saved, for the next one, or because what stood in it is secret. */
export function EmptyingForm(props: Omit<ComponentProps<typeof Form>, 'onSaved'>) {
  const around = useRef<HTMLDivElement>(null);
  return (
    <div ref={around}>
      <Form {...props} onSaved={() => around.current?.querySelector('form')?.reset()} />
    </div>
  );
}
