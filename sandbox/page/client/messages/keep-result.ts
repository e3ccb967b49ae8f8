/** Makes a value anew only when what it is made of has changed. */
export function keepResult<const Input extends readonly unknown[], Value>(
  make: (...input: Input) => Value,
): (...input: Input) => Value {
  let last: { readonly input: Input; readonly value: Value } | undefined;
  return (...input) => {
    const known = last;
    if (known?.input.every((part, index) => part === input[index])) return known.value;
    const value = make(...input);
    last = { input, value };
    return value;
  };
}
