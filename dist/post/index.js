import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4006:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(8016);
const utils = __nccwpck_require__(4059);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 5595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 8265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(5595);
const utils = __nccwpck_require__(4059);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 8016:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(1781);
const parse = __nccwpck_require__(8265);
const utils = __nccwpck_require__(4059);
const constants = __nccwpck_require__(5595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 1781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(4059);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(5595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 4059:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(5595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 4632:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ Cancellation)
/* harmony export */ });
/* harmony import */ var _process_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1886);
/** The runner's signals: the first one asks the step to stop, the later ones of its ladder change nothing. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
// The runner sends SIGKILL 10 s after its SIGINT. What is left of that is for outputs and the journal.
const RUNNER_GIVES_MS = 10_000;
const KEPT_BACK_MS = 1_200;
class Cancellation {
    /** Settles with the first signal; never rejects. */
    requested;
    #isLimited;
    #first;
    /**
     * Listens from now on, for good.
     *
     * @param isLimited whether the runner's SIGKILL follows; in a container job no signal of the runner arrives, and
     *   post, which asks there, waits longer
     */
    constructor(isLimited) {
        this.#isLimited = isLimited;
        this.requested = new Promise(resolve => {
            for (const signal of SIGNALS) {
                process.on(signal, () => {
                    this.#first ??= { signal, at: (0,_process_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .monotonicMs */ .dR)() };
                    resolve(signal);
                });
            }
        });
    }
    /** The first signal, or undefined while there was none. */
    get signal() {
        return this.#first?.signal;
    }
    /** When we have to be done, on the monotonic clock; Infinity while nobody asked. */
    limit = () => {
        return this.#first && this.#isLimited ? this.#first.at + RUNNER_GIVES_MS - KEPT_BACK_MS : Infinity;
    };
}


/***/ }),

/***/ 7607:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/* unused harmony exports DurationError, parseDuration */
/** Durations as users write them (`90s`, `1h30m`, `1.5h`, `2.34e+5d`) and as sentences show them. */
const MILLISECONDS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const NUMBER = String.raw `(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
const TERM = new RegExp(String.raw `(${NUMBER})\s*([a-zA-Zµ]*)\s*`, 'y');
/** Why a text is no duration; the message is the end of a sentence that begins with the value. */
class DurationError extends (/* unused pure expression or super */ null && (Error)) {
    name = 'DurationError';
}
/**
 * Parses a duration.
 *
 * @returns whole milliseconds, at least 1 and at most Number.MAX_SAFE_INTEGER: what is too small to tell from zero
 *   is rounded up, what is too large to count means "very long"
 * @throws DurationError for anything but one or more numbers with units, and for zero
 * @example parseDuration('1h30m') === 5_400_000
 */
function parseDuration(text) {
    const value = text.trim();
    if (/^[-−]/.test(value))
        throw new DurationError('is negative; a duration is more than zero, such as 90s or 10m');
    let total = 0;
    let isZero = true;
    let position = 0;
    while (position < value.length) {
        TERM.lastIndex = position;
        const match = TERM.exec(value);
        if (!match)
            throw new DurationError('is not a duration; write one with units, such as 90s, 10m or 1h30m');
        const [whole, number = '', unit = ''] = match;
        if (unit === '')
            throw new DurationError(withoutUnit(number));
        if (!isUnit(unit))
            throw new DurationError(`has the unknown unit "${unit}"; use ms, s, m, h or d`);
        total += Number(number) * MILLISECONDS[unit];
        isZero &&= /^[0.]*$/.test(number.replace(/[eE].*/, ''));
        position += whole.length;
    }
    if (value === '')
        throw new DurationError('is empty; write a duration such as 90s or 10m');
    if (isZero)
        throw new DurationError('is zero; a duration is more than zero, such as 90s or 10m');
    return Math.min(Math.max(Math.round(total), 1), Number.MAX_SAFE_INTEGER);
}
function isUnit(text) {
    return Object.hasOwn(MILLISECONDS, text);
}
function withoutUnit(number) {
    return `has no unit; write ${number}s for seconds or ${number}m for minutes`;
}
/**
 * Shows a duration as a sentence would: `0.02 s`, `0.2 s`, `42 s`, `10 min`, `1 h 30 min`, `2 d`.
 *
 * @param ms milliseconds, not negative
 */
function formatDuration(ms) {
    if (ms < 95)
        return `${Math.max(ms / 1000, 0.01).toFixed(2)} s`;
    if (ms < 59_500)
        return `${trimZero((ms / 1000).toFixed(ms < 9_500 ? 1 : 0))} s`;
    const seconds = Math.round(ms / 1000);
    const parts = [
        [Math.floor(seconds / 86_400), 'd'],
        [Math.floor(seconds / 3600) % 24, 'h'],
        [Math.floor(seconds / 60) % 60, 'min'],
        [seconds % 60, 's'],
    ];
    const first = parts.findIndex(([count]) => count > 0);
    return parts
        .slice(first, first + 2)
        .filter(([count]) => count > 0)
        .map(([count, unit]) => `${count} ${unit}`)
        .join(' ');
}
function trimZero(text) {
    return text.replace(/\.0$/, '');
}


/***/ }),

/***/ 3916:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ stackOf),
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/* unused harmony exports UserError, InputError */
/** Something that the user can fix. Its message says what is wrong and what would be right; its stack is nobody's. */
class UserError extends Error {
    name = 'UserError';
}
/** A wrong input. The message names the input, shows the value and says what would be right. */
class InputError extends UserError {
    name = 'InputError';
    input;
    /**
     * @param input the input's name in action.yml, or the environment variable that the runner sets
     * @param value what it holds, shown shortened and printable
     * @param advice what is wrong with it and what would be right, as the end of a sentence
     */
    constructor(input, value, advice) {
        super(`${input}: ${quote(value)} ${advice}`);
        this.input = input;
    }
}
const SHOWN = 80;
function quote(value) {
    const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
    return JSON.stringify(shown);
}
/** The message of anything that was thrown. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}
/** The stack of anything that was thrown, with the stacks of its causes. */
function stackOf(thrown) {
    if (!(thrown instanceof Error))
        return String(thrown);
    const stack = thrown.stack ?? thrown.message;
    return thrown.cause === undefined ? stack : `${stack}\ncaused by: ${stackOf(thrown.cause)}`;
}


/***/ }),

/***/ 528:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ finish)
});

// EXTERNAL MODULE: ./src/process/identity.ts
var process_identity = __nccwpck_require__(2203);
;// CONCATENATED MODULE: ./src/process/ancestors.ts
/**
 * The pids of init, of this process and of all its ancestors (the runner's processes among them). A chain that ends
 * early, as under a foreign PID namespace's parent 0, gives what there is of it.
 */
function protectedPids(entries, self = process.pid) {
    const found = new Set([0, 1]);
    let pid = self;
    while (pid !== undefined && !found.has(pid)) {
        found.add(pid);
        pid = entries.get(pid)?.ppid ?? (pid === process.pid ? process.ppid : undefined);
    }
    return found;
}

// EXTERNAL MODULE: ./src/process/signal.ts
var process_signal = __nccwpck_require__(3365);
;// CONCATENATED MODULE: ./src/containment/deliver.ts
/** One signal to many processes: the leader's group at once, then the others one by one, each checked first. */


/**
 * Sends `signal` to the descendants of a look.
 *
 * @param leaderGroup the leader's process group, signalled as a group where no allowed process is in it
 */
async function deliver(table, signal, look, leaderGroup) {
    const answers = new Map();
    const members = look.descendants.filter(each => each.pgid === leaderGroup);
    if (leaderGroup !== undefined && !look.allowed.some(each => each.pgid === leaderGroup)) {
        await toGroup(table, signal, members, leaderGroup, answers);
    }
    const rest = look.descendants.filter(each => !answers.has(each));
    for (let first = 0; first < rest.length; first += table.batch) {
        const targets = rest.slice(first, first + table.batch);
        const now = await fresh(table, targets);
        for (const target of targets) {
            answers.set(target, isStill(target, now, table) ? (0,process_signal/* signalProcess */.a)(target.pid, signal) : 'gone');
        }
    }
    return sorted(answers);
}
/** Signals the group if one of its members is still who it was, and in it. Otherwise leaves `answers` as it is. */
async function toGroup(table, signal, members, group, answers) {
    for (const member of members) {
        const now = await fresh(table, [member]);
        if (!isStill(member, now, table) || now.get(member.pid)?.pgid !== group)
            continue;
        if ((0,process_signal/* signalGroup */.i)(group, signal) !== 'sent')
            return;
        // The system skips in silence whom we may not signal: each is asked.
        for (const each of members) {
            const answer = (0,process_signal/* signalProcess */.a)(each.pid, 0);
            answers.set(each, answer === 'gone' ? 'sent' : answer);
        }
        return;
    }
}
async function fresh(table, targets) {
    const entries = await table.entries(targets.map(each => each.pid));
    return new Map(entries.map(entry => [entry.pid, entry]));
}
function isStill(target, now, table) {
    const entry = now.get(target.pid);
    return entry !== undefined && entry.state !== 'dead' && (0,process_identity/* isSame */.F)(target, entry, table.startTolerance);
}
function sorted(answers) {
    const reached = [];
    const refused = [];
    for (const [target, answer] of answers) {
        if (answer === 'sent')
            reached.push(target);
        else if (answer !== 'gone')
            refused.push({ target, answer });
    }
    return { reached, refused };
}

;// CONCATENATED MODULE: ./src/containment/escape.ts
function escapeOf(entry, kin) {
    const { leader } = kin;
    if (entry.pgid === leader.pid)
        return 'none';
    if (entry.sid === undefined)
        return 'left';
    if (entry.sid === leader.pid)
        return 'setpgid';
    if (kin.isDescendant(entry.ppid))
        return 'setsid';
    // An orphan. A session's own first process that lost its parent only by the leader's end did nothing but setsid.
    if (entry.sid === entry.pid && !kin.leaderAlive)
        return 'setsid';
    return entry.sid !== entry.pid && kin.isDescendant(entry.sid) ? 'setsid' : 'daemonised';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./src/containment/marker.ts
/**
 * The marker: an environment variable whose name is unique to the use. It leaks (a script may copy its environment
 * into GITHUB_ENV, and every later step carries it), so it counts alone only for processes born while main lived.
 */

/** A new marker's name. */
function newMarkerName() {
    return `NO_ORPHANS_USE_${randomBytes(12).toString('hex').toUpperCase()}`;
}
// An exec shows an empty environment for a moment, and a fork's child execs soon: a younger "no" is asked again.
const SETTLED_MS = 2000;
class MarkerReader {
    #table;
    #marker;
    #strangers = new Map();
    constructor(table, marker) {
        this.#table = table;
        this.#marker = marker;
    }
    /** What the environment of a process that nothing else links to us says of it. */
    verdict(entry, now) {
        if (this.#strangers.get(entry.pid) === entry.start)
            return 'stranger';
        const environment = this.#table.environment(entry.pid);
        if (!has(environment, `${this.#marker.name}=`)) {
            if (now - entry.start > SETTLED_MS)
                this.#strangers.set(entry.pid, entry.start);
            return 'stranger';
        }
        if (entry.start <= this.#marker.bornBefore)
            return 'descendant';
        const { witness } = this.#marker;
        return witness !== undefined && has(environment, `${witness}\0`) ? 'descendant' : 'suspect';
    }
}
function has(environment, start) {
    return environment.startsWith(start) || environment.includes(`\0${start}`);
}

;// CONCATENATED MODULE: ./src/containment/rooms.ts
/**
 * The sessions and process groups that are ours. Their numbers are pids, which the system reuses: a room is ours only
 * until the last moment at which a process of ours was certainly in it, and a stranger in a later room of the same
 * number is told by having been born after that moment. Nobody joins a room from outside of its session, so who was
 * born before that moment and is in the room is ours.
 */
class Rooms {
    #ours = new Map();
    /** A process of ours was in this room at `moment`. */
    confirm(number, moment) {
        this.#ours.set(number, Math.max(moment, this.#ours.get(number) ?? 0));
    }
    /** Whether someone who was born at `start` and is in this room is ours. */
    holds(number, start) {
        const until = this.#ours.get(number);
        return until !== undefined && start <= until;
    }
    /** Forgets the rooms that no look has confirmed since `before`: nobody of ours is left in them. */
    forget(before) {
        for (const [number, until] of this.#ours)
            if (until < before)
                this.#ours.delete(number);
    }
}

;// CONCATENATED MODULE: ./src/containment/tracking.ts
/**
 * The containment that needs nothing from the system: descendants are found by the leader's group and session, by
 * parent links, by the marker in the environment, and by what earlier looks have seen. What leaves all of these
 * between two looks is lost to it.
 */






class Tracking {
    kind = 'tracking';
    #options;
    #marker;
    #rooms = { session: new Rooms(), group: new Rooms() };
    #known = new Map();
    #lastLook = 0;
    constructor(options) {
        this.#options = options;
        this.#marker = new MarkerReader(options.table, options.marker);
        for (const { pid, start, sid, pgid, until, origin } of options.seen ?? []) {
            this.#known.set(pid, { pid, start, origin });
            if (sid !== undefined)
                this.#rooms.session.confirm(sid, until);
            this.#rooms.group.confirm(pgid, until);
        }
        const { leader } = options;
        if (leader)
            this.#known.set(leader.pid, { ...leader, origin: undefined });
    }
    async look() {
        const { table, main } = this.#options;
        // Read before the entries: who is found in a room was in it no earlier than this.
        const now = table.now();
        const entries = new Map((await table.entries()).map(entry => [entry.pid, entry]));
        const spared = protectedPids(entries);
        const young = [];
        const foreign = { session: new Set(), group: new Set() };
        for (const entry of entries.values()) {
            if (entry.start >= main.start - table.startTolerance && !spared.has(entry.pid))
                young.push(entry);
            else {
                if (entry.sid !== undefined)
                    foreign.session.add(entry.sid);
                foreign.group.add(entry.pgid);
            }
        }
        const links = this.#closure(young, now, foreign);
        const suspects = this.#byMarker(young, links, now, foreign);
        // A look is no snapshot: what forked and ended during the last one may have been missed by it.
        for (const rooms of Object.values(this.#rooms))
            rooms.forget(this.#lastLook);
        this.#lastLook = now;
        return { ...(await this.#sorted(entries, links)), suspects };
    }
    async signal(signal, look) {
        return await deliver(this.#options.table, signal, look, this.#options.leader?.pid);
    }
    async living(processes) {
        const { table } = this.#options;
        const entries = await table.entries(processes.map(each => each.pid));
        const wanted = new Map(processes.map(each => [each.pid, each]));
        const alive = entries.filter(entry => {
            const identity = wanted.get(entry.pid);
            return entry.state !== 'dead' && identity && (0,process_identity/* isSame */.F)(identity, entry, table.startTolerance);
        });
        return new Set(alive.map(entry => entry.pid));
    }
    async describe(processes) {
        const { table } = this.#options;
        const details = await table.details(processes.map(each => each.pid));
        const now = table.now();
        return new Map(processes.map(({ pid, start }) => {
            const { command, user } = details.get(pid) ?? { command: [], user: undefined };
            return [pid, { command, user, ageMs: Math.max(0, Math.round(now - start)) }];
        }));
    }
    /** Everybody who is linked to somebody known, by pid; the rooms are confirmed on the way. */
    #closure(young, now, foreign) {
        const links = new Map();
        const queue = [];
        const { leader, table } = this.#options;
        for (const entry of young) {
            const known = this.#known.get(entry.pid);
            if (known && (0,process_identity/* isSame */.F)(known, entry, table.startTolerance)) {
                this.#confirmRooms(entry, now, foreign);
                if (entry.state !== 'dead')
                    links.set(entry.pid, entry.pid === leader?.pid ? 'leader' : 'seen');
            }
        }
        for (const entry of young) {
            if (links.has(entry.pid))
                queue.push(entry);
            else if (entry.state !== 'dead') {
                const link = this.#roomLink(entry);
                if (link) {
                    links.set(entry.pid, link);
                    queue.push(entry);
                }
            }
        }
        this.#spread(queue, young, links, now, foreign);
        return links;
    }
    /** Follows parents, sessions and groups from those in the queue until nobody new is found. */
    #spread(queue, young, links, now, foreign) {
        const live = young.filter(entry => entry.state !== 'dead');
        const byParent = Map.groupBy(live, entry => entry.ppid);
        const bySession = Map.groupBy(live, entry => entry.sid);
        const byGroup = Map.groupBy(live, entry => entry.pgid);
        for (let entry = queue.pop(); entry; entry = queue.pop()) {
            this.#confirmRooms(entry, now, foreign);
            const add = (link, found) => {
                for (const each of found ?? []) {
                    if (links.has(each.pid))
                        continue;
                    links.set(each.pid, link);
                    queue.push(each);
                }
            };
            // A parent's number can't be reused while its child names it, so a child is younger than its parent.
            const { start } = entry;
            add('parent', byParent.get(entry.pid)?.filter(child => child.start >= start));
            if (entry.sid !== undefined && !foreign.session.has(entry.sid))
                add('session', bySession.get(entry.sid));
            if (!foreign.group.has(entry.pgid))
                add('group', byGroup.get(entry.pgid));
            bySession.delete(entry.sid);
            byGroup.delete(entry.pgid);
        }
    }
    #roomLink(entry) {
        if (this.#rooms.group.holds(entry.pgid, entry.start))
            return 'group';
        return entry.sid !== undefined && this.#rooms.session.holds(entry.sid, entry.start)
            ? 'session'
            : undefined;
    }
    #confirmRooms(entry, now, foreign) {
        if (entry.sid !== undefined && !foreign.session.has(entry.sid))
            this.#rooms.session.confirm(entry.sid, now);
        if (!foreign.group.has(entry.pgid))
            this.#rooms.group.confirm(entry.pgid, now);
    }
    /** Adds who carries the marker, and whoever is linked to them. Returns who carries it without counting. */
    #byMarker(young, links, now, foreign) {
        const suspects = [];
        const found = [];
        for (const entry of young) {
            if (links.has(entry.pid) || entry.state === 'dead' || entry.ppid === process.pid)
                continue;
            const verdict = this.#marker.verdict(entry, now);
            if (verdict === 'suspect')
                suspects.push(entry);
            if (verdict === 'descendant') {
                links.set(entry.pid, 'marker');
                found.push(entry);
            }
        }
        this.#spread(found, young, links, now, foreign);
        return suspects.filter(entry => !links.has(entry.pid));
    }
    /** Turns links into descendants, remembers them, and forgets who is gone. */
    async #sorted(entries, links) {
        const { leader, isAllowed, onSeen } = this.#options;
        const kin = {
            leader: leader ?? { pid: 0, start: 0 },
            leaderAlive: leader !== undefined && links.get(leader.pid) === 'leader',
            isDescendant: (pid) => links.has(pid),
        };
        const all = [];
        const fresh = [];
        for (const [pid, link] of links) {
            const entry = entries.get(pid);
            if (!entry)
                continue;
            const before = this.#known.get(pid);
            const isKnown = before !== undefined && (0,process_identity/* isSame */.F)(before, entry, this.#options.table.startTolerance);
            const escape = remembered(isKnown ? before.escape : undefined, escapeOf(entry, kin));
            const parent = links.has(entry.ppid) ? entries.get(entry.ppid) : undefined;
            const origin = isKnown ? before.origin : parent && { pid: parent.pid, name: parent.name };
            const descendant = { ...entry, link, escape, origin };
            all.push(descendant);
            if (!isKnown)
                fresh.push(descendant);
            this.#known.set(pid, { pid, start: entry.start, escape, origin });
        }
        for (const [pid] of this.#known)
            if (!entries.has(pid))
                this.#known.delete(pid);
        if (fresh.length > 0)
            onSeen?.(fresh);
        if (!isAllowed)
            return { descendants: all, allowed: [] };
        const details = await this.describe(all);
        const sorted = Map.groupBy(all, each => each.pid !== leader?.pid && isAllowed(each.name, details.get(each.pid)?.command ?? []));
        return { descendants: sorted.get(false) ?? [], allowed: sorted.get(true) ?? [] };
    }
}
/** Who was seen with its parent did setsid, and no more: its parent's later end changes nothing. */
function remembered(before, now) {
    return before === 'setsid' && now === 'daemonised' ? before : now;
}

;// CONCATENATED MODULE: ./src/fate.ts
const UNKNOWN = { command: [], user: undefined, ageMs: 0 };
/** Collects fates while a ladder is walked. */
class Fates {
    // One pid may have several lives during a storm, and each is told.
    #open = new Map();
    /** @param earlier what is known from an earlier walk */
    constructor(earlier = []) {
        for (const fate of earlier)
            this.#open.set(keyOf(fate.descendant), { ...fate });
    }
    /** Notes who is there. */
    meet(descendants, details) {
        for (const descendant of descendants) {
            const key = keyOf(descendant);
            if (this.#open.has(key))
                continue;
            const known = details.get(descendant.pid) ?? UNKNOWN;
            this.#open.set(key, {
                descendant,
                details: known,
                signal: undefined,
                endedAfterMs: undefined,
                notPermitted: false,
            });
        }
    }
    /** Whether this life of the pid is noted already. */
    has(descendant) {
        return this.#open.has(keyOf(descendant));
    }
    reached(descendants, signal) {
        for (const descendant of descendants) {
            const fate = this.#open.get(keyOf(descendant));
            if (fate)
                Object.assign(fate, { signal, notPermitted: false });
        }
    }
    refused(descendants) {
        for (const descendant of descendants) {
            const fate = this.#open.get(keyOf(descendant));
            if (fate)
                fate.notPermitted = true;
        }
    }
    /** Those not known to have ended. */
    open() {
        return [...this.#open.values()]
            .filter(fate => fate.endedAfterMs === undefined)
            .map(fate => fate.descendant);
    }
    /** Notes the end of everyone whose pid is not among the living. */
    settle(living, afterMs) {
        for (const fate of this.#open.values()) {
            if (fate.endedAfterMs === undefined && !living.has(fate.descendant.pid))
                fate.endedAfterMs = afterMs;
        }
    }
    all() {
        return [...this.#open.values()];
    }
}
function keyOf(descendant) {
    return `${descendant.pid}@${descendant.start}`;
}

// EXTERNAL MODULE: ./src/process/clock.ts + 1 modules
var clock = __nccwpck_require__(1886);
;// CONCATENATED MODULE: ./src/escalate.ts


/** How long SIGKILL is repeated before what still lives is given up: a process in uninterruptible sleep never ends. */
const KILL_BOUND_MS = 1500;
/**
 * Walks the ladder until nothing but allowed processes is left, SIGCONT after every rung, a rung's wait no longer
 * than somebody is left. Never throws for what a process does or answers. Ends within the ladder's waits and
 * KILL_BOUND_MS, and the time that looks take.
 */
async function walkLadder(options) {
    return await new Walk(options).run();
}
class Walk {
    #options;
    #fates;
    #begun;
    constructor(options) {
        this.#options = options;
        this.#fates = new Fates(options.from?.fates);
        this.#begun = options.from?.begunAt ?? (0,clock/* monotonicMs */.dR)();
    }
    async run() {
        const { ladder, from } = this.#options;
        if (!(await this.#look()).descendants.length && (await this.#isEmpty()))
            return this.#end([], false);
        for (const [index, rung] of ladder.entries()) {
            if (rung.signal === 'SIGKILL')
                break;
            if (from && index < from.rung)
                continue;
            const sentAt = from?.rung === index ? from.sentAt : await this.#send(index, rung.signal);
            const ended = await this.#wait(sentAt + rung.waitMs);
            if (ended === 'empty')
                return this.#nothingLeft();
            if (ended === 'limit') {
                if (this.#options.atLimit === 'kill')
                    break;
                const leftMs = Math.max(0, sentAt + rung.waitMs - (0,clock/* monotonicMs */.dR)());
                this.#tell({ kind: 'handed over', rung: index, leftMs });
                return this.#end(this.#fates.open(), true);
            }
            this.#tell({ kind: 'waited', left: this.#fates.open().length, waitedMs: rung.waitMs });
        }
        return await this.#kill();
    }
    async #send(rung, signal) {
        const look = await this.#look();
        const at = (0,clock/* monotonicMs */.dR)();
        await this.#signal(rung, signal, look);
        // A stopped process hears nothing until it is continued.
        await this.#options.containment.signal('SIGCONT', look);
        return at;
    }
    async #signal(rung, signal, look) {
        const at = (0,clock/* monotonicMs */.dR)();
        const { reached, refused } = await this.#options.containment.signal(signal, look);
        const notReached = refused.map(each => each.target);
        this.#fates.reached(reached, signal);
        this.#fates.refused(notReached);
        this.#tell({ kind: 'sent', rung, signal, at, reached, refused: notReached });
        return reached;
    }
    /** SIGKILL again and again, until two looks in a row find nothing, all that is left refuses, or the bound is over. */
    async #kill() {
        const rung = this.#options.ladder.length - 1;
        const until = (0,clock/* monotonicMs */.dR)() + KILL_BOUND_MS;
        for (let round = 0;; round++) {
            const look = await this.#look();
            if (look.descendants.length > 0) {
                const reached = await this.#signal(rung, 'SIGKILL', look);
                if (reached.length === 0 && (await this.#onlyRefusing()))
                    return this.#giveUp(true);
            }
            else if (await this.#isEmpty()) {
                return this.#nothingLeft();
            }
            if ((0,clock/* monotonicMs */.dR)() > until)
                return this.#giveUp(false);
            await (0,clock/* pause */.v7)(Math.min(2 * 2 ** round, 50));
        }
    }
    /** Whether all who are left live on and could not be signalled: waiting for them would be in vain. */
    async #onlyRefusing() {
        const { descendants } = await this.#look();
        const refusing = new Set(this.#fates
            .all()
            .filter(fate => fate.notPermitted)
            .map(fate => fate.descendant.pid));
        return descendants.length > 0 && descendants.every(each => refusing.has(each.pid));
    }
    /** Waits until `until`, or until nobody is left, or until the limit. */
    async #wait(until) {
        for (let interval = 5;; interval = Math.min(interval * 1.5, 100)) {
            const asked = (0,clock/* monotonicMs */.dR)();
            const living = await this.#options.containment.living(this.#fates.open());
            this.#fates.settle(living, (0,clock/* monotonicMs */.dR)() - this.#begun);
            if (living.size === 0 && !(await this.#look()).descendants.length && (await this.#isEmpty()))
                return 'empty';
            const now = (0,clock/* monotonicMs */.dR)();
            const limit = this.#options.limit?.() ?? Infinity;
            if (now >= limit)
                return 'limit';
            if (now >= until)
                return 'over';
            // A thousand processes take a while to ask: asking never takes more than a fifth of the time.
            await (0,clock/* pause */.v7)(Math.max(1, Math.min(Math.max(interval, 4 * (now - asked)), until - now, limit - now)));
        }
    }
    /** A second look that finds nothing proves that nothing slipped through the first. */
    async #isEmpty() {
        return (await this.#look()).descendants.length === 0;
    }
    async #look() {
        const { containment } = this.#options;
        const look = await containment.look();
        const met = look.descendants.filter(each => !this.#fates.has(each));
        if (met.length > 0)
            this.#fates.meet(met, await containment.describe(met));
        this.#fates.settle(new Set(look.descendants.map(each => each.pid)), (0,clock/* monotonicMs */.dR)() - this.#begun);
        return look;
    }
    #nothingLeft() {
        this.#tell({ kind: 'nothing left', tookMs: (0,clock/* monotonicMs */.dR)() - this.#begun });
        return this.#end([], false);
    }
    #giveUp(notPermitted) {
        const left = this.#fates.open();
        this.#tell({ kind: 'given up', left, notPermitted });
        return this.#end(left, false);
    }
    #end(left, handedOver) {
        return { fates: this.#fates.all(), left, handedOver };
    }
    #tell(event) {
        this.#options.onEvent?.(event);
    }
}

// EXTERNAL MODULE: ./src/journal/lines.ts
var lines = __nccwpck_require__(8908);
;// CONCATENATED MODULE: ./src/journal/record.ts

function recordSignal(journal, by, event) {
    if (event.kind !== 'sent')
        return;
    const { rung, signal, at } = event;
    const pids = (list) => list.slice(0, lines/* MOST_NAMED */.S).map(each => each.pid);
    journal.write({
        kind: 'signal',
        by,
        rung,
        signal,
        at,
        reached: pids(event.reached),
        refused: pids(event.refused),
    });
}
function recordWalk(journal, by, walk) {
    const fates = [...walk.fates].sort((one, other) => weight(other) - weight(one)).slice(0, lines/* MOST_NAMED */.S);
    journal.write({ kind: 'walked', by, fates, handedOver: walk.handedOver });
}
/** Where not all can be named: the living first, then those who got away. */
function weight(fate) {
    return (fate.endedAfterMs === undefined ? 2 : 0) + (fate.descendant.escape === 'none' ? 0 : 1);
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(4006);
var picomatch_default = /*#__PURE__*/__nccwpck_require__.n(picomatch);
;// CONCATENATED MODULE: ./src/containment/allowed.ts
/** The processes that `allow-processes` lets live. */

/**
 * Makes the test of a process against the user's globs. A process is known by the kernel's name (15 bytes at most),
 * and by the last part of its first argument: `google-chrome*` finds what the kernel calls `google-chrome-s`.
 */
function allowedNames(globs) {
    if (globs.length === 0)
        return undefined;
    // bash: a star matches slashes too; names are no paths.
    const matches = picomatch_default()([...globs], { dot: true, bash: true, nonegate: true });
    return (name, command) => [name, baseName(command[0] ?? '')].some(each => each !== '' && matches(each));
}
function baseName(program) {
    // A login shell's first argument begins with a dash.
    return program.slice(program.lastIndexOf('/') + 1).replace(/^-/, '');
}

;// CONCATENATED MODULE: ./src/finish.ts




/** @throws when the process table can't be read */
async function finish(options) {
    const { story, limit, journal } = options;
    const containment = contain(options);
    const look = await containment.look();
    const owed = story.handedOver;
    const [allowed, suspects] = [
        await describe(containment, look.allowed),
        await describe(containment, look.suspects),
    ];
    if (look.descendants.length === 0)
        return { walk: undefined, owed, allowed, suspects };
    const walk = await walkLadder({
        ladder: story.use.settings.stopSignals,
        containment,
        from: standingOf(story, look),
        limit,
        atLimit: 'kill',
        onEvent: event => {
            recordSignal(journal, 'post', event);
            options.onEvent(event);
        },
    });
    recordWalk(journal, 'post', walk);
    return { walk, owed, allowed, suspects };
}
function contain({ story, table }) {
    const { use, mainEnded, lastSign } = story;
    return new Tracking({
        table,
        leader: story.leader,
        main: use.main,
        marker: {
            name: use.marker,
            bornBefore: mainEnded ?? lastSign,
            witness: mainEnded === undefined ? use.witness : undefined,
        },
        seen: story.seen,
        isAllowed: allowedNames(use.settings.allowProcesses),
    });
}
/** Where the ladder stands for those who are left. Who appeared after a whole ladder gets one of its own. */
function standingOf(story, look) {
    if (story.handedOver)
        return story.standing;
    const walked = new Set(story.fates.map(({ descendant: { pid, start } }) => `${pid}@${start}`));
    const isWalked = look.descendants.every(({ pid, start }) => walked.has(`${pid}@${start}`));
    return isWalked ? story.standing : undefined;
}
async function describe(containment, entries) {
    const descriptions = await containment.describe(entries);
    return entries.map(entry => ({ entry, description: descriptions.get(entry.pid) }));
}


/***/ }),

/***/ 8908:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ MOST_NAMED),
/* harmony export */   d: () => (/* binding */ JOURNAL_VERSION)
/* harmony export */ });
const JOURNAL_VERSION = 1;
/** How many processes a line names at most: a storm may have any number. */
const MOST_NAMED = 1000;


/***/ }),

/***/ 9540:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* binding */ Log)
});

// EXTERNAL MODULE: ./src/process/clock.ts + 1 modules
var clock = __nccwpck_require__(1886);
;// CONCATENATED MODULE: ./src/log/commands.ts
/** The runner's log commands, as far as we give them. (@actions/core would write them to process.stdout.) */
// The runner keeps 4,096 characters of a message.
const LONGEST_MESSAGE = 4000;
/** The command's line, with everything escaped that would end it or begin another. */
function command(annotation) {
    const message = annotation.message.length > LONGEST_MESSAGE
        ? `${annotation.message.slice(0, LONGEST_MESSAGE)}…`
        : annotation.message;
    const title = annotation.title === undefined ? '' : ` title=${escapeProperty(annotation.title)}`;
    return `::${annotation.level}${title}::${escapeData(message)}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./src/process/errno.ts
var errno = __nccwpck_require__(2853);
;// CONCATENATED MODULE: ./src/log/sink.ts
/**
 * Bytes to the runner's log without ever waiting for it. main shares its standard output with the script: a
 * descriptor made non-blocking is non-blocking for the script too, and a write to a full pipe would hold up a kill.
 * So lines go through an open file description of our own, or, where none can be had, through a `cat`.
 */



/** Opens the way to our standard output. */
function openSink() {
    // A file never blocks, and through a second description we would write over the script's lines.
    if ((0,external_node_fs_.fstatSync)(1).isFile())
        return new DescriptorSink(1);
    try {
        return new DescriptorSink((0,external_node_fs_.openSync)('/proc/self/fd/1', external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOCTTY));
    }
    catch {
        // No /proc (macOS), a socket (ENXIO), or a pipe of another user's (EACCES).
        return new RelaySink();
    }
}
class DescriptorSink {
    #descriptor;
    constructor(descriptor) {
        this.#descriptor = descriptor;
    }
    write(bytes) {
        try {
            return (0,external_node_fs_.writeSync)(this.#descriptor, bytes);
        }
        catch (error) {
            // EPIPE: the runner is gone. Whatever else (EIO, ENOSPC of a file) will not get better either.
            return (0,errno/* errnoOf */.U)(error) === 'EAGAIN' ? 0 : 'closed';
        }
    }
    async end() {
        // Every write was done when it returned.
    }
}
/** A `cat` takes the blocking on itself. It ends with its input, and is killed when it has to be waited for too long. */
class RelaySink {
    #relay = (0,external_node_child_process_namespaceObject.spawn)('cat', [], { stdio: ['pipe', 'inherit', 'ignore'], detached: true });
    #closed = false;
    constructor() {
        const close = () => {
            this.#closed = true;
        };
        this.#relay.once('error', close).once('exit', close);
        this.#relay.unref();
        this.#relay.stdin.on('error', close);
    }
    write(bytes) {
        if (this.#closed)
            return 'closed';
        if (this.#relay.stdin.writableNeedDrain)
            return 0;
        this.#relay.stdin.write(bytes);
        return bytes.length;
    }
    async end() {
        if (this.#closed)
            return;
        await new Promise(resolve => {
            this.#relay.ref();
            this.#relay.once('exit', () => {
                resolve();
            });
            this.#relay.stdin.end();
        });
    }
}

;// CONCATENATED MODULE: ./src/log/log.ts
/** Lines for the runner's log, and its annotations. Never blocks; what the reader does not take in time is counted. */



const MOST_QUEUED = 256 * 1024;
const RETRY_MS = 20;
class Log {
    #sink;
    #queue = [];
    #queued = 0;
    #dropped = 0;
    #closed = false;
    #retry;
    /**
     * Writes a line of our own. Untrusted text in it has gone through `printable` before.
     *
     * @param text one line, without its end
     */
    line(text) {
        this.#put(`${text}\n`);
    }
    /** Writes an annotation. A newline goes first: a script may have left a line unfinished. */
    annotate(annotation) {
        this.#put(`\n${command(annotation)}\n`);
    }
    /** Waits until everything is through, at most `ms`; what is not through by then is lost. */
    async flush(ms) {
        const until = (0,clock/* monotonicMs */.dR)() + ms;
        while (this.#queue.length > 0 && !this.#closed && (0,clock/* monotonicMs */.dR)() < until) {
            await (0,clock/* pause */.v7)(5);
            this.#drain();
        }
        clearTimeout(this.#retry);
        await Promise.race([this.#sink?.end(), (0,clock/* pause */.v7)(Math.max(0, until - (0,clock/* monotonicMs */.dR)()))]);
    }
    #put(text) {
        if (this.#closed)
            return;
        const bytes = Buffer.from(text);
        if (this.#queued + bytes.length > MOST_QUEUED) {
            this.#dropped++;
            return;
        }
        this.#queue.push(bytes);
        this.#queued += bytes.length;
        this.#drain();
    }
    #drain() {
        this.#sink ??= openSink();
        for (let first = this.#queue[0]; first; first = this.#queue[0]) {
            const written = this.#sink.write(first);
            if (written === 'closed') {
                this.#closed = true;
                this.#queue = [];
                return;
            }
            this.#queued -= written;
            if (written < first.length) {
                this.#queue[0] = first.subarray(written);
                this.#later();
                return;
            }
            this.#queue.shift();
        }
        if (this.#dropped > 0) {
            const dropped = this.#dropped;
            this.#dropped = 0;
            this.line(`(${dropped} lines of this log were dropped: nobody read them in time)`);
        }
    }
    #later() {
        clearTimeout(this.#retry);
        this.#retry = setTimeout(() => {
            this.#drain();
        }, RETRY_MS);
    }
}


/***/ }),

/***/ 3362:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ findStory)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(3916);
// EXTERNAL MODULE: ./src/process/clock.ts + 1 modules
var clock = __nccwpck_require__(1886);
;// CONCATENATED MODULE: ./src/journal/journal.ts
/** Writes the journal: append-only, private to the user, one synchronous write a line. */




const FOLDER_PREFIX = 'no-orphans-';
const FILE_NAME = 'journal.jsonl';
// Sightings are the only lines whose number a script decides on; after this much of them no more are kept.
const MOST_SEEN_BYTES = 2 * 1024 * 1024;
class Journal {
    file;
    /** Why the last write failed, such as a full disk; nothing else comes of a failed write. */
    problem;
    #seenBytes = 0;
    #torn = false;
    constructor(file) {
        this.file = file;
    }
    /**
     * Makes the journal's private folder with an unused random name.
     *
     * @param temp RUNNER_TEMP
     * @throws what the system answers when the folder can't be made
     */
    static create(temp) {
        return new Journal(external_node_path_default().join((0,external_node_fs_.mkdtempSync)(external_node_path_default().join(temp, FOLDER_PREFIX)), FILE_NAME));
    }
    write(line) {
        this.#append(`${JSON.stringify({ t: Math.round((0,clock/* monotonicMs */.dR)()), ...line })}\n`);
    }
    /** Notes descendants that were not known before, while there is room for them. */
    seen(fresh, clock) {
        if (this.#seenBytes > MOST_SEEN_BYTES)
            return;
        const processes = fresh.map((each) => [
            each.pid,
            each.start,
            each.sid ?? 0,
            each.pgid,
            each.ppid,
            each.name,
        ]);
        this.#seenBytes += 40 * processes.length;
        this.write({ kind: 'seen', clock, processes });
    }
    #append(text) {
        try {
            // After a write that failed half-way the next line begins on a line of its own.
            (0,external_node_fs_.appendFileSync)(this.file, this.#torn ? `\n${text}` : text, { mode: 0o600 });
            this.#torn = false;
        }
        catch (error) {
            this.#torn = true;
            this.problem = (0,errors/* messageOf */.bD)(error);
        }
    }
}
/** The id of this boot: a monotonic time or a start time of another boot means nothing now. Empty where there is none. */
function bootId() {
    try {
        return (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./src/journal/lines.ts
var journal_lines = __nccwpck_require__(8908);
;// CONCATENATED MODULE: ./src/journal/replay.ts
/** Reads a journal back: what main did, as far as it came to write it down. */


/** A journal that can't be used; the message says why. */
class JournalError extends Error {
    name = 'JournalError';
}
/**
 * @throws JournalError for a file that can't be read, has no first line, or is of another version
 */
function replay(file) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new JournalError(`The journal ${file} can not be read`, { cause: error });
    }
    const { lines, damaged } = parse(text);
    const use = lines.find(line => line.kind === 'use');
    if (!use)
        throw new JournalError(`The journal ${file} does not say whose it is`);
    if (use.version !== journal_lines/* JOURNAL_VERSION */.d) {
        throw new JournalError(`The journal ${file} has version ${String(use.version)}; this is version ${journal_lines/* JOURNAL_VERSION */.d}`);
    }
    return { ...tell(lines, use), damaged };
}
function parse(text) {
    const lines = [];
    let damaged = 0;
    for (const line of text.split('\n')) {
        if (line === '')
            continue;
        try {
            const value = JSON.parse(line);
            if (typeof value !== 'object' || value === null || !('kind' in value))
                throw new SyntaxError('no line of a journal');
            lines.push(value);
        }
        catch {
            damaged++;
        }
    }
    return { lines, damaged };
}
function tell(lines, use) {
    const last = (kind) => lines.findLast((line) => line.kind === kind);
    const leader = last('leader');
    const ended = last('ended');
    const signals = lines.filter(line => line.kind === 'signal');
    const signal = signals.at(-1);
    const walked = last('walked');
    const fates = walked?.fates ?? [];
    const clocks = lines.map(line => ('clock' in line ? line.clock : 0));
    const lastSign = Math.max(use.main.start, ...clocks.slice(-50));
    return {
        use,
        leader: leader && { pid: leader.pid, start: leader.start },
        script: leader?.script,
        seen: sightings(lines, leader, ended?.clock ?? lastSign),
        outcome: ended?.outcome,
        leftovers: last('leftovers')?.processes ?? [],
        standing: signal && { rung: signal.rung, sentAt: signal.at, begunAt: signals[0]?.at ?? signal.at, fates },
        handedOver: walked?.handedOver ?? signal !== undefined,
        fates,
        mainEnded: lines.filter(line => line.kind === 'done').find(line => line.by === 'main')?.clock,
        finished: lines.some(line => line.kind === 'done' && line.by === 'post'),
        lastSign,
    };
}
function sightings(lines, leader, leaderUntil) {
    const found = [];
    // The last process that had the pid; with the leader, whose name nobody noted.
    const names = new Map(leader ? [[leader.pid, 'the script']] : []);
    const originOf = (pid) => {
        const name = names.get(pid);
        return name === undefined ? undefined : { pid, name };
    };
    for (const line of lines) {
        if (line.kind !== 'seen')
            continue;
        for (const [pid, , , , , name] of line.processes)
            names.set(pid, name);
        for (const [pid, start, sid, pgid, ppid] of line.processes) {
            found.push({
                pid,
                start,
                sid: sid === 0 ? undefined : sid,
                pgid,
                until: line.clock,
                origin: originOf(ppid),
            });
        }
    }
    if (leader) {
        // Its number is its own until it is reaped, seen or not.
        const { pid, start } = leader;
        found.push({ pid, start, sid: pid, pgid: pid, until: leaderUntil, origin: undefined });
    }
    return found;
}

;// CONCATENATED MODULE: ./src/state.ts
/** What main leaves for post: one versioned JSON document in the runner's state, and the one module that knows it. */


const NAME = 'use';
const VERSION = 1;
/**
 * Saves the state in one write: a torn record would cost all of it.
 *
 * @throws InputError when GITHUB_STATE is missing or not writable
 */
function saveState(env, journal, use) {
    const file = env['GITHUB_STATE'] ?? '';
    const state = { version: VERSION, journal, use };
    try {
        appendFileSync(file, `${NAME}=${JSON.stringify(state)}\n`);
    }
    catch (error) {
        throw new InputError('GITHUB_STATE', file, `can not be written (${messageOf(error)}); the runner sets it to a writable file`);
    }
}
/**
 * Reads the state in post.
 *
 * @returns undefined when main left none; a sentence when what it left can't be used
 */
function loadState(env) {
    const text = env[`STATE_${NAME}`];
    if (text === undefined || text === '')
        return undefined;
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null || !('version' in value))
            throw new Error('it has no version');
        if (value.version !== VERSION)
            throw new Error(`it has version ${String(value.version)}; this is version ${VERSION}`);
        return value;
    }
    catch (error) {
        return `The state that main left can not be used: ${(0,errors/* messageOf */.bD)(error)}`;
    }
}

;// CONCATENATED MODULE: ./src/post/find-story.ts
/** What main did: from its state and journal, and from what is there when one of them is lost. */






/** Returns undefined when main started nothing: it saves its state before it starts the script. */
function findStory(env) {
    const state = loadState(env);
    if (state === undefined)
        return byPlace(env, []);
    if (typeof state === 'string')
        return byPlace(env, [`${state}.`]);
    const journal = new Journal(state.journal);
    if (state.use.bootId !== bootId())
        return undefined;
    try {
        return { story: replay(state.journal), journal, problems: [] };
    }
    catch (error) {
        if (!(error instanceof JournalError))
            throw error;
        const problem = `${(0,errors/* messageOf */.bD)(error)}: what main saw is lost, and only what carries this step's environment is found.`;
        return { story: emptyStory(state.use), journal, problems: [problem] };
    }
}
/** Without a state: the journals of this step whose main had the same parent as this post, which is the runner. */
function byPlace(env, problems) {
    const found = candidates(env['RUNNER_TEMP'] ?? '').filter(({ story: { use, finished } }) => {
        return (!finished && use.parent === process.ppid && use.step === env['GITHUB_ACTION'] && use.bootId === bootId());
    });
    const [only] = found;
    if (!only || found.length > 1)
        return undefined;
    return {
        ...only,
        problems: [...problems, 'The state that main left is lost; its journal was found by the step.'],
    };
}
function candidates(temp) {
    try {
        return (0,external_node_fs_.readdirSync)(temp)
            .filter(name => name.startsWith(FOLDER_PREFIX))
            .flatMap(name => {
            const file = external_node_path_default().join(temp, name, FILE_NAME);
            const story = tryReplay(file);
            return story ? [{ story, journal: new Journal(file) }] : [];
        });
    }
    catch {
        // RUNNER_TEMP is gone, and every journal with it.
        return [];
    }
}
function tryReplay(file) {
    try {
        return replay(file);
    }
    catch {
        // Somebody else's folder, or another user's: not ours to tell of.
        return undefined;
    }
}
function emptyStory(use) {
    return {
        use,
        leader: undefined,
        script: undefined,
        seen: [],
        outcome: undefined,
        leftovers: [],
        standing: undefined,
        handedOver: false,
        fates: [],
        mainEnded: undefined,
        lastSign: use.main.start,
        finished: false,
        damaged: 0,
    };
}


/***/ }),

/***/ 5230:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4632);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3916);
/* harmony import */ var _finish_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(528);
/* harmony import */ var _log_log_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9540);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5024);
/* harmony import */ var _report_ladder_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9662);
/* harmony import */ var _report_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9073);
/* harmony import */ var _script_script_file_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(9395);
/* harmony import */ var _find_story_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(3362);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(5308);
/* harmony import */ var _stop_main_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(3704);
/** The post step: finish what is left, survivors, summary. Wiring only. */











const LAST_WORDS_MS = 1000;
const log = new _log_log_js__WEBPACK_IMPORTED_MODULE_3__/* .Log */ .t();
async function run() {
    // The step's timeout and a cancel bound post as well, by the same signals.
    const cancellation = new _cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancellation */ .m(true);
    const found = (0,_find_story_js__WEBPACK_IMPORTED_MODULE_8__/* .findStory */ .h)(process.env);
    if (!found)
        return 0;
    const { journal, problems } = found;
    const table = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_4__/* .openProcessTable */ .C)(process.env['NO_ORPHANS_PROCESS_TABLE']);
    const tellLine = (line) => {
        log.line(line);
    };
    const ended = await (0,_stop_main_js__WEBPACK_IMPORTED_MODULE_10__/* .stopMain */ .a)(found.story.use, table, cancellation.limit, tellLine);
    const story = ended === 'was over' ? found.story : ((0,_find_story_js__WEBPACK_IMPORTED_MODULE_8__/* .findStory */ .h)(process.env)?.story ?? found.story);
    const tell = (0,_report_ladder_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .ladderLines */ .a)();
    const finished = await (0,_finish_js__WEBPACK_IMPORTED_MODULE_2__/* .finish */ .O)({
        story,
        table,
        journal,
        limit: cancellation.limit,
        onEvent: event => {
            const line = tell(event);
            if (line !== undefined)
                log.line(line);
        },
    });
    const exitCode = await (0,_report_js__WEBPACK_IMPORTED_MODULE_9__/* .report */ .z)(story, finished, problems, log);
    if (story.script !== undefined)
        (0,_script_script_file_js__WEBPACK_IMPORTED_MODULE_7__/* .removeScript */ .W)(story.script);
    journal.write({ kind: 'done', by: 'post', clock: table.now() });
    return exitCode;
}
function fail(error) {
    for (const line of (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .stackOf */ .US)(error).split('\n'))
        log.line(`  ${(0,_report_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(line)}`);
    const message = `The post step failed, and processes may be left: ${(0,_report_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))}`;
    log.annotate({ level: 'error', title: 'no-orphans', message });
    return 1;
}
const exitCode = await run().catch(fail);
await log.flush(LAST_WORDS_MS);
process.exit(exitCode);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5308:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(3916);
// EXTERNAL MODULE: ./src/report/printable.ts
var printable = __nccwpck_require__(9073);
// EXTERNAL MODULE: ./src/duration.ts
var duration = __nccwpck_require__(7607);
;// CONCATENATED MODULE: ./src/report/escape-text.ts
function escapeText(escape) {
    switch (escape) {
        case 'none':
            return 'in the group';
        case 'setpgid':
            return 'left the group: setpgid';
        case 'setsid':
            return 'left the group: setsid';
        case 'daemonised':
            return 'daemonised';
        case 'left':
            return 'left the group';
        default:
            return escape;
    }
}

;// CONCATENATED MODULE: ./src/report/mask.ts
/** Command lines hold secrets, and the runner masks only what it knows, and not in files. */
const MASK = '***';
const SECRET = '(?:token|passw(?:or)?d|passwd|passphrase|pwd|secret|api[-_]?key|access[-_]?key|private[-_]?key|credentials?|authorization|key)';
const NAME = String.raw `[\w.-]*${SECRET}[\w.-]*`;
const OPTION = new RegExp(`^--?${NAME}$`, 'i');
const ASSIGNMENT = new RegExp(String.raw `((?:^|[\s"';&?({,])(?:--?|/)?${NAME}"?\s*[=:]\s*)("[^"]*"|'[^']*'|[^\s"'&;,)}]+)`, 'gi');
const SPACED_OPTION = new RegExp(String.raw `((?:^|\s)--?${NAME}\s+)("[^"]*"|'[^']*'|[^\s"'-][^\s"']*)`, 'gi');
const URL_CREDENTIALS = /([a-z][a-z\d+.-]*:\/\/)[^\s/?#"']*@/gi;
const BEARER = /\b((?:bearer|basic)\s+)[\w+/=.~-]+/gi;
// Patterns that look for names anywhere take long over a very long text.
const MOST_READ = 4096;
/**
 * Joins a command line for people, with the values replaced by `***` that follow options or assignments named like
 * token, password, secret or key, and the credentials in URLs.
 */
function maskedCommandLine(command) {
    const shown = [];
    let read = 0;
    for (const [index, argument] of command.entries()) {
        if (read > MOST_READ)
            return `${shown.join(' ')} …`;
        read += argument.length + 1;
        const before = command[index - 1];
        const isValue = before !== undefined && OPTION.test(before) && !argument.startsWith('-');
        shown.push(quoted(isValue ? MASK : maskText(argument)));
    }
    return shown.join(' ');
}
/** Masks secrets in a text that is not split into arguments, such as a line of a script. */
function maskText(text) {
    return (text.length > MOST_READ ? `${text.slice(0, MOST_READ)}…` : text)
        .replace(URL_CREDENTIALS, `$1${MASK}@`)
        .replace(BEARER, `$1${MASK}`)
        .replace(ASSIGNMENT, `$1${MASK}`)
        .replace(SPACED_OPTION, `$1${MASK}`);
}
function quoted(argument) {
    return argument === '' || /[\s"'\\]/.test(argument) ? `'${argument.replaceAll("'", "'\\''")}'` : argument;
}

;// CONCATENATED MODULE: ./src/report/process-text.ts


const LONGEST_NAME = 64;
function nameText(name) {
    return (0,printable/* shorten */.m)((0,printable/* printable */.g)(name), LONGEST_NAME);
}
/** The command line; empty where it can't be read, as of a process that is just ending. */
function commandText(details, longest) {
    return (0,printable/* shorten */.m)((0,printable/* printable */.g)(maskedCommandLine(details?.command ?? [])), longest);
}

;// CONCATENATED MODULE: ./src/report/rows.ts



const LONGEST_COMMAND = 160;
/** All rows, the most telling first: what lives, then what got away, then the rest. */
function rowsOf(story, finish) {
    const isExit = story.outcome?.endedBy === 'exit';
    const late = finish.walk?.fates ?? [];
    const isLate = new Set(late.map(keyOf));
    const early = story.fates.filter(fate => !isLate.has(keyOf(fate)));
    const rows = [
        ...late.map(fate => fateRow(lateKind(story, finish.owed), fate)),
        ...early.map(fate => fateRow(isExit ? 'leftover' : 'stopped', fate)),
        ...finish.allowed.map(each => livingRow('allowed', each, 'allowed: lives on')),
        ...finish.suspects.map(each => livingRow('suspect', each, 'not signalled: it started after the step had ended')),
    ];
    return rows.sort((one, other) => weight(other) - weight(one));
}
function lateKind(story, owed) {
    if (owed)
        return 'stopped';
    const isKept = story.outcome?.endedBy === 'exit' && story.use.settings.leftoverProcesses === 'keep';
    return isKept && story.mainEnded !== undefined ? 'kept' : 'survivor';
}
function fateRow(kind, fate) {
    const { descendant, endedAfterMs } = fate;
    const { origin } = descendant;
    return {
        kind: kind === 'stopped' && endedAfterMs === undefined ? 'survivor' : kind,
        ...told(descendant.name, fate.details),
        pid: descendant.pid,
        escape: escapeText(descendant.escape),
        origin: origin ? `${nameText(origin.name)} (${origin.pid})` : '',
        end: endOf(fate),
        isAlive: endedAfterMs === undefined,
        notPermitted: fate.notPermitted && endedAfterMs === undefined,
    };
}
function livingRow(kind, { entry, description }, end) {
    const escape = '';
    return {
        kind,
        ...told(entry.name, description),
        pid: entry.pid,
        escape,
        origin: '',
        end,
        isAlive: true,
        notPermitted: false,
    };
}
function told(name, details) {
    return {
        name: nameText(name),
        command: commandText(details, LONGEST_COMMAND),
        user: nameText(details?.user ?? ''),
        age: (0,duration/* formatDuration */.a3)(details?.ageMs ?? 0),
    };
}
function endOf({ endedAfterMs, signal, notPermitted }) {
    if (endedAfterMs === undefined)
        return notPermitted ? 'still alive: not permitted' : 'still alive: SIGKILL did not end it';
    const when = `after ${(0,duration/* formatDuration */.a3)(endedAfterMs)}`;
    if (signal === undefined)
        return `ended by itself ${when}`;
    return signal === 'SIGKILL' ? `killed ${when}` : `ended by ${signal} ${when}`;
}
function weight(row) {
    const kind = { survivor: 4, kept: 3, leftover: 3, suspect: 2, stopped: 1, allowed: 0 }[row.kind];
    return kind + (row.isAlive && row.kind === 'survivor' ? 10 : 0) + (row.escape === 'in the group' ? 0 : 0.5);
}
function keyOf({ descendant: { pid, start } }) {
    return `${pid}@${start}`;
}

;// CONCATENATED MODULE: ./src/report/markdown.ts
/** Untrusted text -> text that markdown shows as it is. */
const SAFE = new Set(['-', ',', '.', '/']);
/**
 * Writes every ASCII punctuation mark as an entity, which is shown as the mark and never read as markup: neither as
 * markdown (emphasis, links, table cells, autolinks, mentions) nor as HTML. The text has gone through `printable`.
 */
function markdownText(text) {
    // A dot makes a link of www.name; the other four make nothing, once every colon and bracket is an entity.
    return text.replace(/www\.|[!-/:-@[-`{-~]/gi, mark => SAFE.has(mark) ? mark : mark.slice(0, -1) + entity(mark.at(-1) ?? ''));
}
/** The same in a fixed-width font. */
function markdownCode(text) {
    return text === '' ? '' : `<code>${markdownText(text)}</code>`;
}
function entity(mark) {
    return `&#${mark.charCodeAt(0)};`;
}

;// CONCATENATED MODULE: ./src/report/summary.ts



// The runner takes 1 MiB a step; a page of this size is as much as anybody reads.
const MOST_BYTES = 256 * 1024;
const MOST_ROWS = 200;
const LONGEST_TITLE = 60;
function renderSummary({ story, verdict, rows, problems }) {
    const head = [
        `### no-orphans: ${title(story)}`,
        [verdict.outcome, verdict.processes].map(plain).join(' ').trim(),
    ];
    const tail = problems.map(problem => `- ${plain(problem)}`);
    const table = rows.length > 0 ? renderTable(rows, MOST_BYTES - Buffer.byteLength([...head, ...tail].join('\n\n'))) : [];
    return `${[...head, table.join('\n'), tail.join('\n')].filter(part => part !== '').join('\n\n')}\n\n`;
}
/** The step's id where the user gave it one; the runner's own begin with two underscores. */
function title(story) {
    const { step, settings } = story.use;
    if (step !== '' && !step.startsWith('__'))
        return markdownText((0,printable/* shorten */.m)((0,printable/* printable */.g)(step), LONGEST_TITLE));
    const first = settings.run.split('\n').find(line => line.trim() !== '') ?? '';
    return markdownCode((0,printable/* shorten */.m)((0,printable/* printable */.g)(maskText(first.trim())), LONGEST_TITLE));
}
function plain(sentence) {
    return markdownText((0,printable/* printable */.g)(sentence));
}
function renderTable(rows, mostBytes) {
    const lines = [
        '| pid | process | command | user | age | started by | how it got away | how it ended |',
        '|---:|---|---|---|---:|---|---|---|',
    ];
    let bytes = Buffer.byteLength(lines.join('\n'));
    let shown = 0;
    for (const row of rows.slice(0, MOST_ROWS)) {
        const line = renderRow(row);
        bytes += Buffer.byteLength(line) + 1;
        if (bytes > mostBytes)
            break;
        lines.push(line);
        shown++;
    }
    const hidden = rows.length - shown;
    return hidden > 0 ? [...lines, '', `and ${hidden} more, left out here`] : lines;
}
function renderRow(row) {
    const cells = [
        String(row.pid),
        markdownCode(row.name),
        markdownCode(row.command),
        markdownText(row.user),
        row.age,
        markdownText(row.origin),
        markdownText(row.escape),
        markdownText(row.end),
    ];
    return `| ${cells.join(' | ')} |`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./src/outcome.ts
/** What ended the script: the union, its sentence, its exit code. */


/** The step's exit code: the script's own where it ended by itself. */
function exitCodeOf(outcome) {
    switch (outcome.endedBy) {
        case 'exit':
            return statusCode(outcome.status);
        case 'timeout':
            return 124;
        case 'cancel':
            return 130;
        case 'error':
            return 125;
        default:
            return outcome;
    }
}
function statusCode(status) {
    return status.kind === 'code' ? status.code : 128 + constants.signals[status.signal];
}
/** The outcome as a sentence. */
function sentenceOf(outcome) {
    switch (outcome.endedBy) {
        case 'exit':
            return outcome.status.kind === 'code'
                ? `The script ended with exit code ${outcome.status.code}.`
                : `The script was ended by ${outcome.status.signal}, which this action did not send.`;
        case 'timeout':
            return `The script timed out after ${(0,duration/* formatDuration */.a3)(outcome.timeoutMs)}.`;
        case 'cancel':
            return `The step was cancelled (the runner sent ${outcome.signal}).`;
        case 'error':
            return outcome.message;
        default:
            return outcome;
    }
}

// EXTERNAL MODULE: ./src/report/plural.ts
var plural = __nccwpck_require__(1190);
;// CONCATENATED MODULE: ./src/report/verdict.ts
/** The whole use in a sentence or two, for the summary and for post's annotation. */


function verdictOf(story, rows) {
    const of = (kind) => rows.filter(row => row.kind === kind);
    const sentences = [
        stoppedSentence(of('stopped')),
        outlivedSentence('was left over when the script had ended', 'were left over when the script had ended', of('leftover')),
        outlivedSentence('was kept until the post step', 'were kept until the post step', of('kept')),
        outlivedSentence('survived the step', 'survived the step', of('survivor')),
        livingSentence(of('allowed'), 'is allowed and lives on', 'are allowed and live on'),
        livingSentence(of('suspect'), "carries this step's environment but started after it; it was not signalled", "carry this step's environment but started after it; they were not signalled"),
    ];
    return {
        outcome: story.outcome
            ? sentenceOf(story.outcome)
            : 'The main step was killed before the script had ended.',
        processes: sentences.filter(sentence => sentence !== '').join(' '),
    };
}
function stoppedSentence(rows) {
    if (rows.length === 0)
        return '';
    const killed = rows.filter(row => row.end.startsWith('killed')).length;
    const had = killed > 0 ? `, ${killed} of them had to be killed` : '';
    return `${(0,plural/* processes */.u)(rows.length)} ${rows.length === 1 ? 'was' : 'were'} stopped${had}.`;
}
function outlivedSentence(one, many, rows) {
    const [first] = rows;
    if (!first)
        return '';
    const alive = rows.filter(row => row.isAlive);
    const who = rows.length === 1 ? `${(0,plural/* processes */.u)(1)} (${first.name}, pid ${first.pid})` : (0,plural/* processes */.u)(rows.length);
    const fate = alive.length === 0 ? (rows.length === 1 ? first.end : 'all have ended') : livingFate(alive);
    return `${who} ${rows.length === 1 ? one : many}: ${fate}.`;
}
function livingFate(alive) {
    const denied = alive.filter(row => row.notPermitted);
    const users = [...new Set(denied.map(row => row.user))].filter(user => user !== '').join(', ');
    const why = denied.length > 0
        ? ` (${(0,plural/* count */.U)(denied.length, 'process', 'processes')} of ${users || 'another user'}: not permitted to signal)`
        : '';
    return `${alive.length} still alive${why}`;
}
function livingSentence(rows, one, many) {
    return rows.length === 0 ? '' : `${(0,plural/* processes */.u)(rows.length)} ${rows.length === 1 ? one : many}.`;
}

;// CONCATENATED MODULE: ./src/post/report.ts
/** What post says: lines in its log, one annotation, the summary. */





const MOST_LINES = 50;
/**
 * Reports everything that outlived the script.
 *
 * @param problems what was missing or could not be done, as sentences
 * @returns post's exit code
 */
async function report(story, finish, problems, log) {
    const rows = rowsOf(story, finish);
    const verdict = verdictOf(story, rows);
    const told = rows.filter(row => row.kind !== 'stopped');
    for (const row of told.slice(0, MOST_LINES))
        log.line(rowLine(row));
    if (told.length > MOST_LINES)
        log.line(`and ${told.length - MOST_LINES} more`);
    const { onSurvivors } = story.use.settings;
    const hasSurvivors = rows.some(row => row.kind === 'survivor');
    const outlived = rows.some(row => ['survivor', 'leftover', 'kept'].includes(row.kind));
    const summaryProblem = await writeSummary(story, rows, verdict, problems);
    const all = [...problems, ...summaryProblem];
    const message = [outlived ? verdict.processes : '', ...all]
        .filter(part => part !== '')
        .map(printable/* printable */.g)
        .join(' ');
    const isError = onSurvivors === 'error' && hasSurvivors;
    if (message !== '' && onSurvivors === 'ignore')
        log.line(message);
    else if (message !== '')
        log.annotate({ level: isError ? 'error' : 'warning', title: 'no-orphans', message });
    return isError ? 1 : 0;
}
/** Returns a sentence when the summary could not be written. */
async function writeSummary(story, rows, verdict, problems) {
    const { summary: when } = story.use.settings;
    const isProblem = story.outcome?.endedBy !== 'exit' || rows.some(row => row.kind !== 'allowed') || problems.length > 0;
    if (when === 'never' || (when === 'on-problem' && !isProblem))
        return [];
    try {
        // Loaded only here: it takes as long as node's start.
        const { summary } = await Promise.all(/* import() */[__nccwpck_require__.e(260), __nccwpck_require__.e(70)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1070));
        await summary.addRaw(renderSummary({ story, verdict, rows, problems })).write();
        return [];
    }
    catch (error) {
        return [`The summary could not be written: ${(0,errors/* messageOf */.bD)(error)}.`];
    }
}
function rowLine(row) {
    const parts = [`pid ${row.pid}`, row.name, row.command, row.user, row.escape, row.end].filter(part => part !== '');
    return `${row.kind}: ${parts.join(' · ')}`;
}


/***/ }),

/***/ 3704:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ stopMain)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./src/duration.ts
var duration = __nccwpck_require__(7607);
;// CONCATENATED MODULE: ./src/ladder.ts
/** The ladder: the stop signals in order, each with the time that it gives. */


/** Why a text is no ladder; the message is the end of a sentence that begins with the value. */
class LadderError extends (/* unused pure expression or super */ null && (Error)) {
    name = 'LadderError';
}
const RIGHT = 'write signals with the time that each gives, such as "SIGTERM 5s, SIGKILL"';
/**
 * Parses `SIGTERM 5s, SIGKILL`. Names may lack their SIG and be in lower case; SIGKILL is added where it is missing.
 *
 * @returns one or more rungs, the last and only the last of them SIGKILL
 * @throws LadderError
 */
function parseLadder(text) {
    const rungs = [];
    for (const part of text.split(',')) {
        const [name = '', ...rest] = part.trim().split(/\s+/);
        if (name === '')
            throw new LadderError(`has an empty rung; ${RIGHT}`);
        const signal = signalNamed(name);
        if (rungs.at(-1)?.signal === 'SIGKILL')
            throw new LadderError('has a rung after SIGKILL, which is always the last');
        rungs.push({ signal, waitMs: waitOf(signal, rest.join(' ')) });
    }
    if (rungs.at(-1)?.signal !== 'SIGKILL')
        rungs.push({ signal: 'SIGKILL', waitMs: 0 });
    return rungs;
}
function signalNamed(name) {
    const upper = name.toUpperCase();
    const full = upper.startsWith('SIG') ? upper : `SIG${upper}`;
    if (!Object.hasOwn(constants.signals, full))
        throw new LadderError(`has the unknown signal "${name}"; ${RIGHT}`);
    if (full === 'SIGCONT' || full === 'SIGSTOP') {
        throw new LadderError(`has ${full} as a rung, which stops nothing for good (SIGCONT follows every rung anyway); ${RIGHT}`);
    }
    return full;
}
function waitOf(signal, text) {
    if (signal === 'SIGKILL') {
        if (text !== '')
            throw new LadderError('gives SIGKILL a time, which it can not use; write SIGKILL alone');
        return 0;
    }
    if (text === '')
        throw new LadderError(`gives ${signal} no time; write for example "${signal} 5s, SIGKILL"`);
    try {
        return parseDuration(text);
    }
    catch (error) {
        if (!(error instanceof DurationError))
            throw error;
        throw new LadderError(`gives ${signal} a time that ${error.message.replace('; a duration is', '; it is')}`, {
            cause: error,
        });
    }
}
/** The time in milliseconds that all rungs from `first` on give together. */
function ladderWait(ladder, first = 0) {
    return ladder.slice(first).reduce((sum, rung) => sum + rung.waitMs, 0);
}

// EXTERNAL MODULE: ./src/process/clock.ts + 1 modules
var clock = __nccwpck_require__(1886);
// EXTERNAL MODULE: ./src/process/identity.ts
var identity = __nccwpck_require__(2203);
// EXTERNAL MODULE: ./src/process/signal.ts
var signal = __nccwpck_require__(3365);
;// CONCATENATED MODULE: ./src/post/stop-main.ts
/** Makes sure that main is over: in a container job no signal of the runner reaches it, and post starts beside it. */




// Beyond its ladder main takes this long at most for its end, and a killed process this long to go.
const MAINS_END_MS = 2000;
/**
 * Asks a main that still lives to stop, waits for its ladder, and at last kills it.
 *
 * @param limit when post itself has to hurry, on the monotonic clock
 * @returns `was over`, or how it came to an end
 */
async function stopMain(use, table, limit, tell) {
    const isAlive = async () => {
        const [entry] = await table.entries([use.main.pid]);
        return entry !== undefined && entry.state !== 'dead' && (0,identity/* isSame */.F)(entry, use.main, table.startTolerance);
    };
    if (!(await isAlive()))
        return 'was over';
    tell('The main step is still running: it is asked to stop.');
    (0,signal/* signalProcess */.a)(use.main.pid, 'SIGINT');
    // It may be stopped itself, and hears nothing then.
    (0,signal/* signalProcess */.a)(use.main.pid, 'SIGCONT');
    const until = (0,clock/* monotonicMs */.dR)() + ladderWait(use.settings.stopSignals) + MAINS_END_MS;
    while (await isAlive()) {
        if ((0,clock/* monotonicMs */.dR)() > Math.min(until, limit()))
            return await kill(use.main.pid, isAlive, tell);
        await (0,clock/* pause */.v7)(50);
    }
    return 'stopped';
}
async function kill(pid, isAlive, tell) {
    tell('The main step did not stop: it is killed, and the post step goes on with the ladder.');
    const until = (0,clock/* monotonicMs */.dR)() + MAINS_END_MS;
    while ((await isAlive()) && (0,clock/* monotonicMs */.dR)() < until) {
        (0,signal/* signalProcess */.a)(pid, 'SIGKILL');
        await (0,clock/* pause */.v7)(20);
    }
    return 'killed';
}


/***/ }),

/***/ 1886:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dR: () => (/* binding */ monotonicMs),
  v7: () => (/* binding */ pause)
});

// UNUSED EXPORTS: after

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./src/process/clock.ts
/** The clock of deadlines and of the journal. */

/**
 * Milliseconds on the system's monotonic clock: it never jumps, and every process of one boot reads the same, so that
 * post can go on where main stopped.
 */
function monotonicMs() {
    return Number(process.hrtime.bigint() / 1000n) / 1000;
}
// A longer timer of node's fires at once.
const LONGEST_TIMER = (/* unused pure expression or super */ null && (2 ** 31 - 1));
/** Calls `callback` once after `ms`, however long that is. The returned function calls it off. */
function after(ms, callback) {
    const due = monotonicMs() + ms;
    let timer;
    const arm = () => {
        const left = due - monotonicMs();
        if (left <= 0)
            callback();
        else
            timer = setTimeout(arm, Math.min(Math.ceil(left), LONGEST_TIMER));
    };
    timer = setTimeout(arm, Math.min(Math.max(Math.ceil(ms), 0), LONGEST_TIMER));
    return () => {
        clearTimeout(timer);
    };
}
/** Waits for `ms` milliseconds, a short while. */
async function pause(ms) {
    await (0,promises_namespaceObject.setTimeout)(ms);
}


/***/ }),

/***/ 2853:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ errnoOf),
/* harmony export */   u: () => (/* binding */ answerOf)
/* harmony export */ });
/** The one place that says what an answer of the system means for a process. */
/** The error's code, such as `ESRCH`, or undefined for what is no answer of the system. */
function errnoOf(thrown) {
    return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
        ? thrown.code
        : undefined;
}
function answerOf(thrown) {
    switch (errnoOf(thrown)) {
        case 'ESRCH':
        case 'ENOENT':
        case 'ENOTDIR':
            return 'gone';
        case 'EPERM':
        case 'EACCES':
            return 'not permitted';
        default:
            return 'failed';
    }
}


/***/ }),

/***/ 2203:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isSame)
/* harmony export */ });
/**
 * Whether two identities are the same process.
 *
 * @param tolerance how far two readings of one start time can lie apart, in milliseconds (ProcessTable.startTolerance)
 */
function isSame(one, other, tolerance) {
    return one.pid === other.pid && Math.abs(one.start - other.start) <= tolerance;
}


/***/ }),

/***/ 3365:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ signalProcess),
/* harmony export */   i: () => (/* binding */ signalGroup)
/* harmony export */ });
/* harmony import */ var _errno_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2853);
/** The one place that sends signals, and the one place that negates a pid. */

/**
 * Signals one process.
 *
 * @param pid more than 1: the caller has just checked that it is who it should be
 */
function signalProcess(pid, signal) {
    return send(checked(pid), signal);
}
/**
 * Signals every member of a process group at once, with no gap for a fork. `sent` says that one member or more was
 * reached: members that are not ours to signal are skipped in silence. (On macOS a group with such a member or a
 * zombie may answer `not permitted` although others were reached.)
 *
 * @param pgid more than 1, with a member that the caller has just checked
 */
function signalGroup(pgid, signal) {
    return send(-checked(pgid), signal);
}
function checked(id) {
    // 0, 1 and -1 would mean our own group, init, and everybody.
    if (!Number.isSafeInteger(id) || id <= 1)
        throw new RangeError(`not a pid to signal: ${id}`);
    return id;
}
function send(target, signal) {
    try {
        process.kill(target, signal);
        return 'sent';
    }
    catch (error) {
        return (0,_errno_js__WEBPACK_IMPORTED_MODULE_0__/* .answerOf */ .u)(error);
    }
}


/***/ }),

/***/ 5024:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ openProcessTable)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./src/process/errno.ts
var errno = __nccwpck_require__(2853);
;// CONCATENATED MODULE: ./src/process/users.ts
/** User numbers -> names, from /etc/passwd. */

let names;
/** The user's name, or its number as text where there is no name for it (network directories are not asked). */
function userName(uid) {
    names ??= readNames();
    return names.get(uid) ?? String(uid);
}
function readNames() {
    const found = new Map();
    try {
        for (const line of (0,external_node_fs_.readFileSync)('/etc/passwd', 'utf8').split('\n')) {
            const [name, , uid] = line.split(':');
            // The first line of a number is the one that getpwuid(3) finds.
            if (name && uid && !found.has(Number(uid)))
                found.set(Number(uid), name);
        }
    }
    catch {
        // Without the file numbers are shown.
    }
    return found;
}

;// CONCATENATED MODULE: ./src/process/procfs.ts
/** The process table as Linux tells it in /proc (proc_pid_stat(5)). */



// USER_HZ, in which /proc counts start times, is 100 on every architecture that node runs on.
const MS_PER_TICK = 10;
class ProcfsTable {
    kind = 'procfs';
    startTolerance = 0;
    batch = 1;
    #root;
    #ownStart;
    /** @param root where procfs is mounted; another folder serves tests */
    constructor(root = '/proc') {
        this.#root = root;
        this.#ownStart = this.#entry(process.pid)?.start ?? 0;
    }
    /**
     * The boot clock, from /proc/uptime where it is plausible. In some containers (lxcfs) it counts from the
     * container's start while start times count from the machine's; then our own age and start time give the clock.
     */
    now() {
        const byAge = this.#ownStart + process.uptime() * 1000;
        try {
            const uptime = Number((0,external_node_fs_.readFileSync)(`${this.#root}/uptime`, 'latin1').split(' ', 1)[0]) * 1000;
            if (Math.abs(uptime - byAge) < 2000)
                return uptime;
        }
        catch {
            // The other clock serves as well.
        }
        return byAge;
    }
    entries(pids = this.#pids()) {
        const found = [];
        for (const pid of pids) {
            const entry = this.#entry(pid);
            if (entry)
                found.push(entry);
        }
        return Promise.resolve(found);
    }
    environment(pid) {
        try {
            return (0,external_node_fs_.readFileSync)(`${this.#root}/${pid}/environ`, 'latin1');
        }
        catch (error) {
            return (0,errno/* answerOf */.u)(error) === 'gone' ? 'gone' : 'not permitted';
        }
    }
    details(pids) {
        return Promise.resolve(new Map(pids.map(pid => [pid, { command: this.#command(pid), user: this.#user(pid) }])));
    }
    #pids() {
        return (0,external_node_fs_.readdirSync)(this.#root)
            .filter(name => /^\d+$/.test(name))
            .map(Number);
    }
    #entry(pid) {
        try {
            return parseStat((0,external_node_fs_.readFileSync)(`${this.#root}/${pid}/stat`, 'utf8'));
        }
        catch {
            // It vanished, or is hidden from us (hidepid): nothing is known of it, so nothing can be done to it.
            return undefined;
        }
    }
    #command(pid) {
        try {
            const text = (0,external_node_fs_.readFileSync)(`${this.#root}/${pid}/cmdline`, 'utf8').replace(/\0+$/, '');
            return text === '' ? [] : text.split('\0');
        }
        catch {
            return [];
        }
    }
    #user(pid) {
        try {
            return userName((0,external_node_fs_.statSync)(`${this.#root}/${pid}`).uid);
        }
        catch {
            return undefined;
        }
    }
}
/**
 * Parses a line of /proc/PID/stat. The name stands in brackets and may hold brackets, spaces and newlines itself, so
 * the fields are counted from the last closing bracket.
 *
 * @returns undefined for a text that is no such line
 */
function parseStat(text) {
    const open = text.indexOf('(');
    const close = text.lastIndexOf(')');
    if (open < 0 || close < open)
        return undefined;
    const fields = text.slice(close + 2).split(' ');
    const [pid, ppid, pgid, sid, threads, ticks] = [
        Number(text.slice(0, open)),
        ...[1, 2, 3, 17, 19].map(index => Number(fields[index] ?? NaN)),
    ];
    if (![pid, ppid, pgid, sid, threads, ticks].every(Number.isSafeInteger))
        return undefined;
    const name = text.slice(open + 1, close);
    return { pid, start: ticks * MS_PER_TICK, ppid, pgid, sid, state: stateOf(fields[0], threads), name };
}
function stateOf(letter, threads) {
    // A process whose first thread has exited shows Z while its other threads run on.
    if (letter === 'Z')
        return threads > 1 ? 'alive' : 'dead';
    if (letter === 'X' || letter === 'x')
        return 'dead';
    return letter === 'T' ? 'stopped' : 'alive';
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: ./src/process/ps.ts
/**
 * The process table as `ps` tells it: for macOS and other Unixes. It tells less than /proc: start times to the
 * second, no environment of other programs, and on macOS no sessions.
 */

const COLUMNS = ['pid', 'ppid', 'pgid', process.platform === 'darwin' ? 'pgid' : 'sess', 'stat', 'lstart'];
// Five words of lstart stand between the state and the name: "Mon Nov 23 21:50:00 2026".
const LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s?(.*)$/;
class PsTable {
    kind = 'ps';
    // procps computes a start from two clocks, and its second can differ from one call to the next.
    startTolerance = 1000;
    batch = 100;
    now() {
        return Date.now();
    }
    async entries(pids) {
        if (pids?.length === 0)
            return [];
        const columns = COLUMNS.flatMap(column => ['-o', `${column}=`]);
        const lines = await ps([...selection(pids), ...columns, '-o', 'comm=']);
        return lines.map(parsePsLine).filter(entry => entry !== undefined);
    }
    environment() {
        return 'not permitted';
    }
    async details(pids) {
        if (pids.length === 0)
            return new Map();
        const lines = await ps([...selection(pids), '-o', 'pid=', '-o', 'user=', '-o', 'args=']);
        const found = new Map();
        for (const line of lines) {
            const match = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line);
            if (match)
                found.set(Number(match[1]), { user: match[2], command: (match[3] ?? '').trim().split(' ') });
        }
        return found;
    }
}
function selection(pids) {
    return pids === undefined ? ['-A'] : ['-p', pids.join(',')];
}
async function ps(columns) {
    const { getExecOutput } = await __nccwpck_require__.e(/* import() */ 260).then(__nccwpck_require__.bind(__nccwpck_require__, 1260));
    // Streams of our own: the toolkit's default is process.stdout, which the script shares.
    const [outStream, errStream] = [new external_node_stream_.PassThrough().resume(), new external_node_stream_.PassThrough().resume()];
    const { exitCode, stdout, stderr } = await getExecOutput('ps', [...columns], {
        env: { ...definedOnly(process.env), LC_ALL: 'C', TZ: 'UTC0' },
        silent: true,
        ignoreReturnCode: true,
        outStream,
        errStream,
    });
    // ps answers 1 when none of the named processes is there.
    if (exitCode !== 0 && (stdout !== '' || stderr !== ''))
        throw new Error(`ps failed with ${exitCode}: ${stderr.trim()}`);
    return stdout.split('\n').filter(line => line !== '');
}
function definedOnly(env) {
    return Object.fromEntries(Object.entries(env).filter((pair) => pair[1] !== undefined));
}
/** Parses a line of `ps -o pid,ppid,pgid,sess,stat,lstart,comm` in the C locale and UTC; undefined for any other text. */
function parsePsLine(line) {
    const match = LINE.exec(line);
    if (!match)
        return undefined;
    const [pid, ppid, pgid, sid] = match.slice(1, 5).map(Number);
    const start = Date.parse(`${match[6] ?? ''} UTC`);
    if (Number.isNaN(start))
        return undefined;
    const letter = match[5]?.[0];
    return {
        pid,
        start,
        ppid,
        pgid,
        // macOS prints a kernel address, or 0, for a session.
        sid: process.platform === 'darwin' ? undefined : sid,
        state: letter === 'Z' ? 'dead' : letter === 'T' ? 'stopped' : 'alive',
        name: (match[7] ?? '').replace(/ <defunct>$/, ''),
    };
}

;// CONCATENATED MODULE: ./src/process/table.ts
/** The system's table of processes, as far as this project asks it. */



/**
 * Chooses the table: /proc where there is one, else `ps`.
 *
 * @param forced `ps` to ask `ps` also where there is a /proc, as the tests do
 */
function openProcessTable(forced) {
    if (forced !== 'ps' && hasProcfs())
        return new ProcfsTable();
    return new PsTable();
}
function hasProcfs() {
    try {
        return (0,external_node_fs_.readFileSync)('/proc/self/stat', 'latin1').startsWith(`${process.pid} `);
    }
    catch {
        // No /proc, or one that may not be read: either way `ps` is what is left to ask.
        return false;
    }
}


/***/ }),

/***/ 9662:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ ladderLines)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7607);
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1190);
/** The ladder in the log: one line a rung. */


/** The events of one ladder -> lines; a repeated SIGKILL is told once. */
function ladderLines() {
    let toldKill = false;
    return event => {
        switch (event.kind) {
            case 'sent': {
                if (event.signal === 'SIGKILL' && toldKill)
                    return undefined;
                toldKill ||= event.signal === 'SIGKILL';
                const refused = event.refused.length > 0 ? ` (${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .processes */ .u)(event.refused.length)} not permitted)` : '';
                return `${event.signal} to ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .processes */ .u)(event.reached.length)}${refused}`;
            }
            case 'waited':
                return `${event.left} left after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(event.waitedMs)}`;
            case 'nothing left':
                return `nothing left after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(event.tookMs)}`;
            case 'given up': {
                const why = event.notPermitted ? 'not permitted to signal' : 'SIGKILL has not ended';
                return `${why} ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .processes */ .u)(event.left.length)}: pid ${pids(event.left)}`;
            }
            case 'handed over':
                return `the runner leaves no more time: ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(event.leftMs)} of this rung and the rest of the ladder are left to the post step`;
            default:
                return event;
        }
    };
}
const MOST_SHOWN = 10;
function pids(left) {
    const shown = left.slice(0, MOST_SHOWN).map(each => each.pid);
    const more = left.length - shown.length;
    return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}


/***/ }),

/***/ 1190:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ count),
/* harmony export */   u: () => (/* binding */ processes)
/* harmony export */ });
/** `1 process`, `5 processes`. */
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}
function processes(number) {
    return count(number, 'process', 'processes');
}


/***/ }),

/***/ 9073:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** Untrusted text -> text that is safe on a line of the runner's log. */
// Control characters (C0, DEL, C1), what ends or reorders a line in some reader, what is invisible, lone surrogates.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/**
 * Makes every character visible that is not, as `\n`, `\x1b` or `\u202e`, and breaks what the runner would take for
 * a command: `##[` anywhere in a line, `::` at its start.
 */
function printable(text) {
    return text
        .replace(UNSAFE, escapeCharacter)
        .replaceAll('##[', '# #[')
        .replace(/^(\s*):(?=:)/, '$1: ');
}
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
function escapeCharacter(character) {
    const code = character.charCodeAt(0);
    return SHORT[character] ?? (code < 256 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
}
function hex(code, width) {
    return code.toString(16).padStart(width, '0');
}
/** Cuts a text to so many characters (code points), the last of them an ellipsis where something was cut. */
function shorten(text, most) {
    const characters = Array.from(text.length > most * 2 ? text.slice(0, most * 2) : text);
    return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}


/***/ }),

/***/ 9395:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ removeScript)
/* harmony export */ });
/* unused harmony export writeScript */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/** The file that the shell reads the script from. */



/**
 * Writes the script as the runner does: in RUNNER_TEMP under a random name, UTF-8, readable by everybody, since a
 * script may run itself again as another user.
 *
 * @returns the file's path
 * @throws what the system answers to the write
 */
function writeScript(folder, shell, script) {
    const file = path.join(folder, `${randomUUID()}${shell.extension}`);
    writeFileSync(file, shell.dress(script), { flag: 'wx' });
    // Whatever the umask is.
    chmodSync(file, 0o644);
    return file;
}
/** Removes the file; a script may have done so itself. */
function removeScript(file) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(file, { force: true });
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5230);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
