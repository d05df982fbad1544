/** The load, in a process of its own: it is sent what to ask, and sends back what it measured. */
import { type Load, measure } from './requests';

process.on('message', (load: Load) => {
  measure(load).then(
    (measured) => process.send?.(measured),
    (error: Error) => process.send?.({ problem: error.message }),
  );
});
process.on('disconnect', () => process.exit());
