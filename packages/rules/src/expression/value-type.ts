/** Where a magnitude lives: `month`, `m2`, `EUR/year`, `month/year`; dimensionless when absent, `EUR` when absent on money. */
export type Unit = string;

/** Declared inputs of an expression, by name; nested records are of type `object`, collections of type `list`. */
export type Inputs = Readonly<Record<string, ValueType>>;

/** What a declared input adds to its type. */
export interface Declared {
  /** The value may be absent; without it the checker takes the value as always there. */
  readonly optional?: boolean;
}

/** Yes or no. */
export interface BooleanType extends Declared {
  readonly type: 'boolean';
}

/** A magnitude: whole number, exact decimal, or whole cents of euro. */
export interface NumericType extends Declared {
  readonly type: 'integer' | 'number' | 'money';
  readonly unit?: Unit;
  /** Least value that the input may take, in the same measure (cents for money). */
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A civil date `YYYY-MM-DD`. */
export interface DateType extends Declared {
  readonly type: 'date';
  readonly minimum?: string;
  readonly maximum?: string;
}

/** Civil dates from `from` to `to`, both included, open when `to` is absent; both are readable as `….from` and `….to`. */
export interface PeriodType extends Declared {
  readonly type: 'period';
}

/** Text, compared exactly. */
export interface TextType extends Declared {
  readonly type: 'text';
}

/** A code of a vocabulary or of a closed set. */
export interface CodeType extends Declared {
  readonly type: 'code';
  readonly vocabulary?: string;
  /** Every code that the input may take, when they are few. */
  readonly codes?: readonly string[];
}

/** A collection, read by aggregates and by `in`. */
export interface ListType extends Declared {
  readonly type: 'list';
  readonly of: ValueType;
}

/** A nested record of inputs. */
export interface ObjectType extends Declared {
  readonly type: 'object';
  readonly fields: Inputs;
}

/** The type of an input, a parameter, a literal or a result. */
export type ValueType = BooleanType | NumericType | DateType | PeriodType | TextType | CodeType | ListType | ObjectType;

/** A constant as it is written in JSON: money in cents, dates `YYYY-MM-DD`. */
export type Constant = boolean | number | string | readonly Constant[] | { readonly [name: string]: Constant };

/** Why a value is not there. `masked` is there, but not for this reader. */
export type AbsenceKind = 'not-asked' | 'unknown' | 'refused' | 'masked' | 'not-applicable';

/** How a record says that a value is not there and why. */
export interface Absence {
  readonly absent: AbsenceKind;
}
