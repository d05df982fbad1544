import { IsOptional, Max, Min } from 'class-validator';
import { Field, Int } from 'type-graphql';

/**
 * Declares an argument `first` of a list without pages, the best of which come first: 1 to `most`.
 *
 * @param byDefault where it is not given
 */
export function HowMany(most: number, byDefault: number): PropertyDecorator {
  const context = { hint: `Ask for 1 to ${most}; what matters most comes first.` };
  const rules = [
    Min(1, { context }),
    Max(most, { context }),
    IsOptional(),
    Field(() => Int, { nullable: true, defaultValue: byDefault, description: `How many, 1 to ${most}.` }),
  ];
  return (target, name) => {
    for (const rule of rules) rule(target, name as string);
  };
}
