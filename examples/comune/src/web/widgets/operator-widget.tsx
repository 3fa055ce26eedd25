import type { WidgetProps } from '@cartella/forms-react';
import { useCartella } from '../cartella-context';
import { DropDown } from './drop-down';

/** Chooses an operator of the ente by name. */
export function OperatorWidget(props: WidgetProps) {
  const { operators } = useCartella();
  return (
    <DropDown {...props}>
      {operators
        .filter(({ roles }) => roles.includes('assistente-sociale') || roles.includes('responsabile'))
        .map((operator) => (
          <option key={operator.id} value={operator.id}>
            {operator.name}
          </option>
        ))}
    </DropDown>
  );
}
