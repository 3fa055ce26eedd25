import { useState } from 'react';
import { RadioGroup, TextBox } from '../control';
import { useWords } from '../language';
import { servicePickerTexts } from './texts';

/** A service of the catalogue with what each coding calls it. */
export interface Service {
  readonly code: string;
  readonly name: string;
  /** Code by the name of the coding: SIUSS, ISTAT, the local catalogue. */
  readonly codes: Readonly<Record<string, string>>;
  /** What it is for, or why it is proposed. */
  readonly why?: string;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** One service out of the catalogue: every word typed must be in its name, its reason or its codes, which are shown together. */
export function ServicePicker({
  services,
  value,
  onChange,
  most = 12,
}: {
  readonly services: readonly Service[];
  readonly value: string | undefined;
  readonly onChange: (code: string) => void;
  /** How many are shown at once. */
  readonly most?: number;
}) {
  const { text } = useWords(servicePickerTexts);
  const [typed, setTyped] = useState('');
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = services.filter(({ code, name, codes, why = '' }) => {
    const whole = plain([code, name, why, ...Object.values(codes)].join(' '));
    return words.every((word) => whole.includes(word));
  });
  return (
    <div className="cartella-services cartella-form">
      <TextBox
        type="search"
        label={text('service.search')}
        hint={text('service.search.help')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p className="form-text my-2" role="status">
        {found.length === 0 ? text('service.none') : text('service.found', { count: found.length })}
      </p>
      {found.length > 0 && (
        <RadioGroup
          legend={text('service.choose')}
          value={value}
          options={found.slice(0, most).map(({ code, name, codes, why }) => [
            code,
            <span key={code} className="cartella-service">
              {name}
              {why !== undefined && <span className="d-block form-text">{why}</span>}
              <span className="d-block form-text">
                {text('service.codes', {
                  codes: Object.entries(codes)
                    .map(([coding, each]) => `${coding} ${each}`)
                    .join(' · '),
                })}
              </span>
            </span>,
          ])}
          onChange={onChange}
        />
      )}
    </div>
  );
}
