import { diffPacks } from './policy/diff-packs.js';
import { explainFacts } from './policy/explain-facts.js';
import { validatePacks } from './policy/validate-packs.js';
import { lawWorld, PACKS_DIR } from './vectors/law-world.js';

const USAGE = `Cách dùng:
  policy validate [thư mục]            kiểm tra các bộ quy định
  policy diff <bộ> <bộ>                hai bộ khác nhau ở đâu
  policy explain --facts <tệp.yaml>    giải thích thời hạn, điều kiện, kết quả bỏ phiếu`;

const [FINE, FINDING, WRONG_USE] = [0, 1, 2];

type Command = (args: readonly string[]) => number;

const validate: Command = ([folder = PACKS_DIR, ...rest]) => {
  if (rest.length > 0) return wrongUse();
  const { lines, isValid } = validatePacks(folder, new Date().toISOString().slice(0, 10));
  console.log(lines.join('\n'));
  return isValid ? FINE : FINDING;
};

const diff: Command = ([before, after, ...rest]) => {
  if (before === undefined || after === undefined || rest.length > 0) return wrongUse();
  console.log(diffPacks(lawWorld().shelf, before, after).join('\n'));
  return FINE;
};

const explain: Command = ([option, file, ...rest]) => {
  if (option !== '--facts' || file === undefined || rest.length > 0) return wrongUse();
  console.log(explainFacts(file, lawWorld()).join('\n'));
  return FINE;
};

const COMMANDS: Readonly<Record<string, Command>> = { validate, diff, explain };

function wrongUse(): number {
  console.error(USAGE);
  return WRONG_USE;
}

/** Commands of the legal officer on the policy packs; 1 is a finding, 2 a wrong use. */
function main([name = '', ...args]: readonly string[]): number {
  const command = COMMANDS[name];
  if (command === undefined) return wrongUse();
  try {
    return command(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return WRONG_USE;
  }
}

process.exitCode = main(process.argv.slice(2));
