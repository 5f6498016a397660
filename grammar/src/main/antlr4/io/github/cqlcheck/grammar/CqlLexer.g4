/*
 * Tokens of the Cassandra Query Language, as Apache Cassandra's own lexer cuts them.
 *
 * The lexer never fails: it accepts loosely (UNTERMINATED_..., UNRECOGNIZED) and leaves it to the parser and to the AST
 * builder to say what is wrong, because there the message can be good.
 */
lexer grammar CqlLexer;

options { caseInsensitive = true; }

// A hole that a template engine fills before Cassandra sees the text. Whoever reads templates makes such tokens of others.
tokens { PLACEHOLDER }

// Keywords, alphabetical. Which of them may be names is said by unreservedWord and vendorWord in CqlParser.

ACCESS                : 'ACCESS' ;
ADD                   : 'ADD' ;
AGGREGATE             : 'AGGREGATE' ;
AGGREGATES            : 'AGGREGATES' ;
ALL                   : 'ALL' ;
ALLOW                 : 'ALLOW' ;
ALTER                 : 'ALTER' ;
AND                   : 'AND' ;
ANN                   : 'ANN' ;
APPLY                 : 'APPLY' ;
AS                    : 'AS' ;
ASC                   : 'ASC' ;
AUTHORIZE             : 'AUTHORIZE' ;
BATCH                 : 'BATCH' ;
BEGIN                 : 'BEGIN' ;
BETWEEN               : 'BETWEEN' ;
BY                    : 'BY' ;
BYPASS                : 'BYPASS' ;
CACHE                 : 'CACHE' ;
CALLED                : 'CALLED' ;
CAST                  : 'CAST' ;
CHECK                 : 'CHECK' ;
CIDRS                 : 'CIDRS' ;
CLUSTER               : 'CLUSTER' ;
CLUSTERING            : 'CLUSTERING' ;
COLUMN                : 'COLUMN' ;
COLUMNFAMILY          : 'COLUMNFAMILY' ;
COMMENT               : 'COMMENT' ;
COMMENTS              : 'COMMENTS' ;
COMMIT                : 'COMMIT' ;
COMPACT               : 'COMPACT' ;
CONTAINS              : 'CONTAINS' ;
COUNT                 : 'COUNT' ;
COUNTER               : 'COUNTER' ;
CREATE                : 'CREATE' ;
CUSTOM                : 'CUSTOM' ;
DATACENTERS           : 'DATACENTERS' ;
DEFAULT               : 'DEFAULT' ;
DELETE                : 'DELETE' ;
DESC                  : 'DESC' ;
DESCRIBE              : 'DESCRIBE' ;
DETERMINISTIC         : 'DETERMINISTIC' ;
DISTINCT              : 'DISTINCT' ;
DROP                  : 'DROP' ;
EDGE                  : 'EDGE' ;
END                   : 'END' ;
ENTRIES               : 'ENTRIES' ;
EXECUTE               : 'EXECUTE' ;
EXISTS                : 'EXISTS' ;
FALSE                 : 'FALSE' ;
FIELD                 : 'FIELD' ;
FILTERING             : 'FILTERING' ;
FINALFUNC             : 'FINALFUNC' ;
FOR                   : 'FOR' ;
FROM                  : 'FROM' ;
FULL                  : 'FULL' ;
FUNCTION              : 'FUNCTION' ;
FUNCTIONS             : 'FUNCTIONS' ;
GENERATED             : 'GENERATED' ;
GRANT                 : 'GRANT' ;
GROUP                 : 'GROUP' ;
HASHED                : 'HASHED' ;
IDENTITY              : 'IDENTITY' ;
IF                    : 'IF' ;
IN                    : 'IN' ;
INCLUDE               : 'INCLUDE' ;
INDEX                 : 'INDEX' ;
INDEXES               : 'INDEXES' ;
INFINITY              : 'INFINITY' ;
INITCOND              : 'INITCOND' ;
INPUT                 : 'INPUT' ;
INSERT                : 'INSERT' ;
INTERNALS             : 'INTERNALS' ;
INTO                  : 'INTO' ;
IS                    : 'IS' ;
JSON                  : 'JSON' ;
KEY                   : 'KEY' ;
KEYS                  : 'KEYS' ;
KEYSPACE              : 'KEYSPACE' ;
KEYSPACES             : 'KEYSPACES' ;
LABEL                 : 'LABEL' ;
LABELS                : 'LABELS' ;
LANGUAGE              : 'LANGUAGE' ;
LARGE_DATA_GUARDRAILS : 'LARGE_DATA_GUARDRAILS' ;
LET                   : 'LET' ;
LEVEL                 : 'LEVEL' ;
LIKE                  : 'LIKE' ;
LIMIT                 : 'LIMIT' ;
LIST                  : 'LIST' ;
LOGIN                 : 'LOGIN' ;
MASKED                : 'MASKED' ;
MATERIALIZED          : 'MATERIALIZED' ;
MAXWRITETIME          : 'MAXWRITETIME' ;
MBEAN                 : 'MBEAN' ;
MBEANS                : 'MBEANS' ;
MODIFY                : 'MODIFY' ;
MONOTONIC             : 'MONOTONIC' ;
MUTATION_FRAGMENTS    : 'MUTATION_FRAGMENTS' ;
NAN                   : 'NAN' ;
NORECURSIVE           : 'NORECURSIVE' ;
NOSUPERUSER           : 'NOSUPERUSER' ;
NOT                   : 'NOT' ;
NULL                  : 'NULL' ;
OF                    : 'OF' ;
OFFSET                : 'OFFSET' ;
ON                    : 'ON' ;
ONLY                  : 'ONLY' ;
OPTIONS               : 'OPTIONS' ;
OR                    : 'OR' ;
ORDER                 : 'ORDER' ;
PARTITION             : 'PARTITION' ;
PASSWORD              : 'PASSWORD' ;
PASSWORDS             : 'PASSWORDS' ;
PER                   : 'PER' ;
PERMISSION            : 'PERMISSION' ;
PERMISSIONS           : 'PERMISSIONS' ;
PRIMARY               : 'PRIMARY' ;
REDUCEFUNC            : 'REDUCEFUNC' ;
RENAME                : 'RENAME' ;
REPLACE               : 'REPLACE' ;
RETURNS               : 'RETURNS' ;
REVOKE                : 'REVOKE' ;
ROLE                  : 'ROLE' ;
ROLES                 : 'ROLES' ;
SCHEMA                : 'SCHEMA' ;
SECURITY              : 'SECURITY' ;
SELECT                : 'SELECT' ;
SELECT_MASKED         : 'SELECT_MASKED' ;
SERVICE               : 'SERVICE' ;
SET                   : 'SET' ;
SFUNC                 : 'SFUNC' ;
STATIC                : 'STATIC' ;
STORAGE               : 'STORAGE' ;
STYPE                 : 'STYPE' ;
SUPERUSER             : 'SUPERUSER' ;
SUPERUSERS            : 'SUPERUSERS' ;
TABLE                 : 'TABLE' ;
TABLES                : 'TABLES' | 'COLUMNFAMILIES' ;
THEN                  : 'THEN' ;
TIMEOUT               : 'TIMEOUT' ;
TIMESTAMP             : 'TIMESTAMP' ;
TO                    : 'TO' ;
TOKEN                 : 'TOKEN' ;
TRANSACTION           : 'TRANSACTION' ;
TRIGGER               : 'TRIGGER' ;
TRUE                  : 'TRUE' ;
TRUNCATE              : 'TRUNCATE' ;
TTL                   : 'TTL' ;
TYPE                  : 'TYPE' ;
TYPES                 : 'TYPES' ;
UNIQUE                : 'UNIQUE' ;
UNLOGGED              : 'UNLOGGED' ;
UNMASK                : 'UNMASK' ;
UNSET                 : 'UNSET' ;
UPDATE                : 'UPDATE' ;
USE                   : 'USE' ;
USER                  : 'USER' ;
USERS                 : 'USERS' ;
USING                 : 'USING' ;
VALUES                : 'VALUES' ;
VECTOR                : 'VECTOR' ;
VERTEX                : 'VERTEX' ;
VIEW                  : 'VIEW' ;
WHERE                 : 'WHERE' ;
WITH                  : 'WITH' ;
WITHOUT               : 'WITHOUT' ;
WRITETIME             : 'WRITETIME' ;

// One word with its parenthesis, in small letters and without space: any other expr is a name

EXPR_PARENTHESIS
options { caseInsensitive = false; }
    : 'expr('
    ;

// Operators and punctuation

ARROW              : '->' ;
ASTERISK           : '*' ;
COLON              : ':' ;
COMMA              : ',' ;
DOT                : '.' ;
DOUBLE_ARROW       : '->>' ;
EQUAL              : '=' ;
GREATER            : '>' ;
GREATER_OR_EQUAL   : '>=' ;
LEFT_BRACE         : '{' ;
LEFT_BRACKET       : '[' ;
LEFT_PARENTHESIS   : '(' ;
LESS               : '<' ;
LESS_OR_EQUAL      : '<=' ;
MINUS              : '-' ;
MINUS_EQUAL        : '-=' ;
NOT_EQUAL          : '!=' ;
PERCENT            : '%' ;
PLUS               : '+' ;
PLUS_EQUAL         : '+=' ;
QUESTION_MARK      : '?' ;
RANGE              : '..' ;
RIGHT_BRACE        : '}' ;
RIGHT_BRACKET      : ']' ;
RIGHT_PARENTHESIS  : ')' ;
SEMICOLON          : ';' ;
SLASH              : '/' ;

// Literals. The sign is part of a number, as in Cassandra: a-1 is the name a followed by the number -1.

INTEGER            : '-'? DIGIT+ ;
FLOAT              : '-'? DIGIT+ ( '.' DIGIT+ EXPONENT? | '.' EXPONENT | EXPONENT ) ;
NEGATIVE_NAN       : '-NAN' ;
NEGATIVE_INFINITY  : '-INFINITY' ;
HEX                : '0X' HEX_DIGIT* ;
UUID               : HEX_4 HEX_4 '-' HEX_4 '-' HEX_4 '-' HEX_4 '-' HEX_4 HEX_4 HEX_4 ;
DURATION           : '-'? ( ( DIGIT+ DURATION_UNIT )+ | ISO_DURATION ) ;
STRING             : '\'' ( ~'\'' | '\'\'' )* '\'' ;
DOLLAR_STRING      : '$$' DOLLAR_BODY '$$' ;
QUOTED_NAME        : '"' ( ~'"' | '""' )* '"' ;
IDENTIFIER         : LETTER ( LETTER | DIGIT | '_' )* ;

// Layout

LINE_COMMENT       : ( '--' | '//' ) ~[\r\n]* -> channel(HIDDEN) ;
BLOCK_COMMENT      : '/*' COMMENT_BODY '*'* '*/' -> channel(HIDDEN) ;
WHITE_SPACE        : [ \t\r\n]+ -> skip ;

// What Cassandra's lexer would refuse

// The beginning of a number, a duration or a uuid that then becomes none: 1AND, 1e, 1h3, 12345678-, -n, -P. Cassandra's
// lexer decides for it after a few characters and does not go back to what would fit, such as 1 and AND.
MALFORMED_NUMBER
    : UP_TO_7_DIGITS [A-F]
    | UP_TO_6_DIGITS [A-F] HEX_DIGIT+
    | HEX_4 HEX_4 '-'
    | '-'? ( DIGIT+ DURATION_UNIT )+ DIGIT+
    | '-'? DIGIT+ [NU]
    | '-'? DIGIT+ ( '.' DIGIT* )? 'E' [+-]?
    | '-' [IN]
    | ISO_OPENING
    ;
UNTERMINATED_BLOCK_COMMENT : '/*' COMMENT_BODY '*'* ;
UNTERMINATED_DOLLAR_STRING : '$$' DOLLAR_BODY '$'? ;
UNTERMINATED_QUOTED_NAME   : '"' ( ~'"' | '""' )* ;
UNTERMINATED_STRING        : '\'' ( ~'\'' | '\'\'' )* ;
UNRECOGNIZED               : . ;

fragment COMMENT_BODY : ( ~'*' | '*'+ ~[*/] )* ;
fragment DIGIT : [0-9] ;
fragment DOLLAR_BODY : ( ~'$' | '$' ~'$' )* ;
fragment DURATION_UNIT : 'Y' | 'MO' | 'W' | 'D' | 'H' | 'M' | 'S' | 'MS' | 'US' | 'µS' | 'NS' ;
fragment EXPONENT : 'E' [+-]? DIGIT+ ;
fragment HEX_4 : HEX_DIGIT HEX_DIGIT HEX_DIGIT HEX_DIGIT ;
fragment HEX_DIGIT : [0-9A-F] ;

// In capitals only, so that p1d remains a name
fragment ISO_DATE
options { caseInsensitive = false; }
    : DIGIT+ 'Y' ( DIGIT+ 'M' )? ( DIGIT+ 'D' )?
    | DIGIT+ 'M' ( DIGIT+ 'D' )?
    | DIGIT+ 'D'
    ;
fragment ISO_DURATION
options { caseInsensitive = false; }
    : 'P' ( ISO_DATE ( 'T' ISO_TIME )? | 'T' ISO_TIME | DIGIT+ 'W' )
    | 'P' DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT 'T' DIGIT DIGIT ':' DIGIT DIGIT ':' DIGIT DIGIT
    ;
fragment ISO_OPENING
options { caseInsensitive = false; }
    : '-P'
    | 'P' DIGIT DIGIT DIGIT DIGIT '-'
    ;
fragment ISO_TIME
options { caseInsensitive = false; }
    : DIGIT+ 'H' ( DIGIT+ 'M' )? ( DIGIT+ 'S' )?
    | DIGIT+ 'M' ( DIGIT+ 'S' )?
    | DIGIT+ 'S'
    ;

fragment LETTER : [A-Z] ;
fragment UP_TO_6_DIGITS : DIGIT DIGIT? DIGIT? DIGIT? DIGIT? DIGIT? ;
fragment UP_TO_7_DIGITS : UP_TO_6_DIGITS DIGIT? ;
