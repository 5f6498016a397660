/*
 * The Cassandra Query Language of Apache Cassandra 3.11 to 6.0, and what ScyllaDB, DataStax, Amazon Keyspaces and YugabyteDB
 * add to it. Which of them takes what is not said here: see Feature.
 *
 * One statement at a time, without its semicolon. The grammar accepts a little more than Cassandra does where that keeps
 * it simple and a better message can be given later: expressions are one family (what Cassandra calls terms and
 * selectors), a type is a name with arguments, a relation may stand in WHERE and in IF. The AST builder judges the rest.
 */
parser grammar CqlParser;

options { tokenVocab = CqlLexer; contextSuperClass = CqlContext; }

root
    : statement EOF
    ;

statement
    : selectStatement
    | insertStatement
    | updateStatement
    | deleteStatement
    | batchStatement
    | transactionStatement
    | letStatement
    | truncateStatement
    | useStatement
    | keyspaceStatement
    | tableStatement
    | typeStatement
    | indexStatement
    | viewStatement
    | functionStatement
    | triggerStatement
    | roleStatement
    | userStatement
    | identityStatement
    | permissionStatement
    | commentStatement
    | describeStatement
    | templateStatement
    ;

// Holes that stand for a clause or for several; one that stands for a name, a value or a type is read as such

templateStatement
    : hole+
    ;

hole
    : PLACEHOLDER
    ;

// Queries

selectStatement
    : SELECT json=JSON? distinct=DISTINCT? selected=selectors FROM from=fromTable
      asked=rows? grouping=groupBy? ordered=orderBy? rowsPerPartition=perPartitionLimit? rowCount=limit?
      filtering=allowFiltering? unknown+=hole* options=selectOptions? bypassCache? using?
    ;

fromTable
    : qualifiedName                                                                              # table
    | MUTATION_FRAGMENTS LEFT_PARENTHESIS qualifiedName RIGHT_PARENTHESIS                        # mutationFragments
    ;

selectors
    : ASTERISK                            # allColumns
    | selector ( COMMA selector )*        # selectorList
    ;

selector
    : expression ( AS identifier )?
    ;

rows
    : whereClause hole*
    | hole+ ( whereClause hole* )?
    ;

whereClause
    : WHERE relation ( ( AND | or ) relation )*
    ;

or
    : OR
    ;

groupBy
    : GROUP BY expression ( COMMA expression )*
    ;

orderBy
    : ORDER BY ordering ( COMMA ordering )*
    ;

ordering
    : identifier nearestTo? ( ASC | DESC | hole )?                                               # columnOrdering
    | qualifiedName arguments ( ASC | DESC )?                                                    # functionOrdering
    ;

nearestTo
    : ANN OF expression
    ;

perPartitionLimit
    : PER PARTITION LIMIT wholeNumber
    ;

limit
    : LIMIT wholeNumber offset?
    ;

offset
    : OFFSET wholeNumber
    ;

wholeNumber
    : INTEGER                                                                                    # integerNumber
    | bindMarker                                                                                 # markedNumber
    | PLACEHOLDER                                                                                # placeholderNumber
    ;

allowFiltering
    : ALLOW FILTERING
    ;

selectOptions
    : WITH optionList
    ;

bypassCache
    : BYPASS CACHE
    ;

relation
    : column=identifier sign=comparisonOperator compared=expression                              # comparison
    | identifier NOT? IN inValues                                                                # in
    | identifier NOT? CONTAINS KEY? expression                                                   # contains
    | identifier BETWEEN expression AND expression                                               # between
    | identifier LIKE expression                                                                 # like
    | identifier IS NOT NULL                                                                     # isNotNull
    | identifier LEFT_BRACKET expression RIGHT_BRACKET comparisonOperator expression             # elementComparison
    | identifier LEFT_BRACKET expression RIGHT_BRACKET IN inValues                               # elementIn
    | identifier DOT identifier comparisonOperator expression                                    # fieldComparison
    | identifier DOT identifier IN inValues                                                      # fieldIn
    | TOKEN columnTuple comparisonOperator expression                                            # tokenComparison
    | TOKEN columnTuple BETWEEN expression AND expression                                        # tokenBetween
    | columnTuple comparisonOperator expression                                                  # tupleComparison
    | columnTuple NOT? IN inValues                                                               # tupleIn
    | columnTuple BETWEEN expression AND expression                                              # tupleBetween
    | EXPR_PARENTHESIS identifier COMMA expression RIGHT_PARENTHESIS                             # customIndexExpression
    | qualifiedName arguments comparisonOperator expression                                      # functionComparison
    | identifier jsonOperator expression comparisonOperator expression                           # jsonComparison
    | LEFT_PARENTHESIS relation ( ( AND | or ) relation )* RIGHT_PARENTHESIS                     # nestedRelation
    | hole                                                                                       # unknownRelation
    ;

comparisonOperator
    : EQUAL
    | NOT_EQUAL
    | LESS
    | LESS_OR_EQUAL
    | GREATER
    | GREATER_OR_EQUAL
    ;

jsonOperator
    : ARROW
    | DOUBLE_ARROW
    ;

columnTuple
    : LEFT_PARENTHESIS identifier ( COMMA identifier )* RIGHT_PARENTHESIS
    ;

inValues
    : LEFT_PARENTHESIS ( expression ( COMMA expression )* )? RIGHT_PARENTHESIS                    # inList
    | bindMarker                                                                                 # inMarker
    | PLACEHOLDER                                                                                # inPlaceholder
    ;

// Writes

insertStatement
    : INSERT INTO table=qualifiedName body=insertBody unknown+=hole*
      ( IF NOT exists=EXISTS )? unknown+=hole* ( objectives=using unknown+=hole* )?
    ;

insertBody
    : columns=insertedColumns VALUES values=insertedValues                                       # insertValues
    | JSON expression ( DEFAULT ( NULL | UNSET ) )?                                              # insertJson
    ;

insertedColumns
    : LEFT_PARENTHESIS hole? columns+=identifier ( COMMA hole? columns+=identifier | hole )* RIGHT_PARENTHESIS
    | unknown=hole
    ;

insertedValues
    : LEFT_PARENTHESIS values+=expression
      ( COMMA ( values+=expression | hole values+=expression ) | hole )* RIGHT_PARENTHESIS
    | unknown=hole
    ;

updateStatement
    : UPDATE table=qualifiedName ( objectives=using | unknown=hole )?
      SET assigned+=assignment ( COMMA assigned+=assignment | hole )* asked=rows conditions=ifClause? hole*
    ;

assignment
    : column=identifier EQUAL assigned=expression suffix=integerSuffix?                          # assignColumn
    | identifier ( PLUS_EQUAL | MINUS_EQUAL ) expression                                         # assignShorthand
    | identifier LEFT_BRACKET expression RIGHT_BRACKET EQUAL expression                          # assignElement
    | identifier DOT identifier EQUAL expression                                                 # assignField
    | hole                                                                                       # assignUnknown
    ;

// SET a = a -1: the sign sticks to the number
integerSuffix
    : INTEGER
    ;

deleteStatement
    : DELETE ( deleted+=deletion ( COMMA deleted+=deletion )* )? FROM table=qualifiedName objectives=using?
      asked=rows conditions=ifClause? hole* bypassGuardrails?
    ;

bypassGuardrails
    : BYPASS LARGE_DATA_GUARDRAILS
    ;

deletion
    : identifier                                                                                 # deleteColumn
    | identifier LEFT_BRACKET expression RIGHT_BRACKET                                           # deleteElement
    | identifier DOT identifier                                                                  # deleteField
    ;

using
    : USING usingObjective ( AND usingObjective )*
    ;

usingObjective
    : ( TIMESTAMP | TTL ) wholeNumber                                                            # usingNumber
    | TIMEOUT ( DURATION | bindMarker | PLACEHOLDER )                                            # usingTimeout
    | SERVICE LEVEL identifier                                                                   # usingServiceLevel
    ;

ifClause
    : IF EXISTS                                                                                  # conditionExists
    | IF relation ( AND relation )*                                                              # conditionList
    ;

batchStatement
    : BEGIN ( UNLOGGED | COUNTER | hole )? BATCH using? ( ( batchChild | hole ) SEMICOLON? )* APPLY BATCH
    ;

batchChild
    : insertStatement
    | updateStatement
    | deleteStatement
    ;

// The values that LET names stand for are columns to the grammar: row.v
transactionStatement
    : BEGIN TRANSACTION ( letStatement SEMICOLON )* ( transactionResult SEMICOLON )?
      ( IF transactionCondition ( AND transactionCondition )* THEN )?
      ( batchChild SEMICOLON )* transactionEnd
    ;

transactionResult
    : selectStatement                                                                            # selectedRows
    | SELECT expression ( COMMA expression )*                                                    # selectedValues
    ;

letStatement
    : LET identifier EQUAL LEFT_PARENTHESIS selectStatement RIGHT_PARENTHESIS
    ;

transactionCondition
    : expression IS NOT? NULL                                                                    # transactionNull
    | expression comparisonOperator expression                                                   # transactionComparison
    ;

transactionEnd
    : ( END IF )? COMMIT TRANSACTION                                                             # commitTransaction
    | END TRANSACTION                                                                            # endTransaction
    ;

truncateStatement
    : TRUNCATE tableWord? qualifiedName using?
    ;

useStatement
    : USE identifier
    ;

// Definitions

keyspaceStatement
    : CREATE keyspaceWord ifNotExists? identifier ( WITH optionList )? hole*                     # createKeyspace
    | ALTER keyspaceWord ifExists? identifier ( WITH optionList | hole ) hole*                   # alterKeyspace
    | DROP keyspaceWord ifExists? identifier                                                     # dropKeyspace
    ;

keyspaceWord
    : KEYSPACE
    | SCHEMA
    ;

tableStatement
    : CREATE tableWord ifNotExists? qualifiedName
      LEFT_PARENTHESIS tableElement ( COMMA tableElement? )* RIGHT_PARENTHESIS
      ( WITH tableOption ( AND tableOption )* )? hole*                                           # createTable
    | ALTER tableWord ifExists? qualifiedName ( tableAlteration furtherAlteration* hole* | ADD? hole+ )  # alterTable
    | CREATE tableWord ifNotExists? qualifiedName LIKE qualifiedName
      ( WITH copyOption ( AND copyOption )* )?                                                   # copyTable
    | DROP tableWord ifExists? qualifiedName                                                     # dropTable
    ;

furtherAlteration
    : tableAlteration
    ;

tableWord
    : TABLE
    | COLUMNFAMILY
    ;

tableElement
    : columnDefinition                                                                           # tableColumn
    | PRIMARY KEY primaryKey                                                                     # tablePrimaryKey
    | hole                                                                                       # tableUnknown
    ;

copyOption
    : INDEXES                                                                                    # copyIndexes
    | COMMENTS                                                                                   # copyComments
    | SECURITY LABELS                                                                            # copySecurityLabels
    | option                                                                                     # copyWithOption
    ;

columnDefinition
    : identifier type rowTtl? STATIC? notNull? columnMask? columnCheck? ( PRIMARY KEY )?
    ;

rowTtl
    : TTL
    ;

notNull
    : NOT NULL
    ;

columnCheck
    : CHECK constraint ( AND constraint )*
    ;

constraint
    : NOT NULL                                                                                   # notNullConstraint
    | identifier arguments? ( comparisonOperator expression )?                                   # comparedConstraint
    ;

columnMask
    : MASKED WITH DEFAULT                                                                        # defaultMask
    | MASKED WITH functionName arguments                                                         # functionMask
    ;

primaryKey
    : LEFT_PARENTHESIS partitionKey ( COMMA identifier )* RIGHT_PARENTHESIS
    ;

partitionKey
    : identifier                                                                                 # simplePartitionKey
    | LEFT_PARENTHESIS identifier ( COMMA identifier )* RIGHT_PARENTHESIS                        # compositePartitionKey
    ;

tableOption
    : COMPACT STORAGE                                                                            # compactStorage
    | CLUSTERING ORDER BY LEFT_PARENTHESIS clusteringOrder ( COMMA clusteringOrder )* RIGHT_PARENTHESIS  # clusteringOrders
    | graphLabel                                                                                 # graphOption
    | option                                                                                     # plainOption
    ;

graphLabel
    : VERTEX LABEL identifier?                                                                   # vertexLabel
    | EDGE LABEL identifier? FROM identifier primaryKey TO identifier primaryKey                 # edgeLabel
    ;

clusteringOrder
    : identifier ( ASC | DESC | hole )?
    ;

optionList
    : option ( AND option )*
    ;

option
    : identifier EQUAL optionValue                                                               # namedOption
    | PLACEHOLDER                                                                                # placeholderOption
    ;

optionValue
    : constant                                                                                   # constantOption
    | LEFT_BRACE ( optionEntry ( COMMA optionEntry )* )? RIGHT_BRACE                             # mapOption
    | LEFT_BRACE qualifiedName ( COMMA qualifiedName )* RIGHT_BRACE                              # namesOption
    | identifier                                                                                 # wordOption
    ;

optionEntry
    : expression COLON expression                                                                # optionPair
    | PLACEHOLDER                                                                                # optionPlaceholder
    ;

tableAlteration
    : ALTER identifier TYPE type                                                                 # alterColumnType
    | ALTER ifExists? identifier columnMask                                                      # alterColumnMask
    | ALTER ifExists? identifier DROP MASKED                                                     # dropColumnMask
    | ALTER ifExists? identifier columnCheck                                                     # alterColumnCheck
    | ALTER ifExists? identifier DROP CHECK                                                      # dropColumnCheck
    | ADD ifNotExists? addedColumn ( COMMA addedColumn )*                                        # addColumn
    | ADD ifNotExists? LEFT_PARENTHESIS addedColumn ( COMMA addedColumn )* RIGHT_PARENTHESIS     # addColumns
    | DROP ifExists? identifier ( COMMA identifier )* ( USING TIMESTAMP INTEGER )?               # dropColumn
    | DROP ifExists? LEFT_PARENTHESIS identifier ( COMMA identifier )* RIGHT_PARENTHESIS
      ( USING TIMESTAMP INTEGER )?                                                               # dropColumns
    | DROP COMPACT STORAGE                                                                       # dropCompactStorage
    | RENAME ifExists? renaming ( AND renaming )*                                                # renameColumns
    | ( RENAME | WITHOUT ) ( VERTEX | EDGE ) LABEL identifier? ( TO identifier )?                # alterGraphLabel
    | TTL ( identifier | NULL )                                                                  # alterRowTtl
    | WITH alteredOption ( AND alteredOption )*                                                  # alterTableOptions
    ;

alteredOption
    : graphLabel
    | option
    ;

addedColumn
    : identifier type STATIC? columnMask? columnCheck?
    ;

renaming
    : identifier TO identifier
    ;

typeStatement
    : CREATE TYPE ifNotExists? qualifiedName
      LEFT_PARENTHESIS ( field | hole ) ( COMMA ( field | hole )? )* RIGHT_PARENTHESIS           # createType
    | ALTER TYPE ifExists? qualifiedName typeAlteration                                          # alterType
    | DROP TYPE ifExists? qualifiedName                                                          # dropType
    ;

field
    : identifier type
    ;

typeAlteration
    : ALTER identifier TYPE type                                                                 # alterFieldType
    | ADD ifNotExists? field                                                                     # addField
    | RENAME ifExists? renaming ( AND renaming )*                                                # renameFields
    ;

indexStatement
    : CREATE CUSTOM? unique? INDEX ifNotExists? identifier? ON qualifiedName
      LEFT_PARENTHESIS ( indexTarget ( COMMA indexTarget )* )? RIGHT_PARENTHESIS
      ( USING string )? covering? ( WITH indexOption ( AND indexOption )* )? partialIndex? hole* # createIndex
    | DROP INDEX ifExists? qualifiedName                                                         # dropIndex
    ;

indexOption
    : CLUSTERING ORDER BY LEFT_PARENTHESIS clusteringOrder ( COMMA clusteringOrder )* RIGHT_PARENTHESIS  # indexOrder
    | option                                                                                     # plainIndexOption
    ;

unique
    : UNIQUE
    ;

covering
    : INCLUDE columnTuple
    ;

partialIndex
    : WHERE relation ( AND relation )*
    ;

indexTarget
    : identifier                                                                                 # columnTarget
    | columnTuple                                                                                # localTarget
    | identifier jsonOperator expression                                                         # jsonTarget
    | ( VALUES | KEYS | ENTRIES | FULL ) LEFT_PARENTHESIS identifier RIGHT_PARENTHESIS           # collectionTarget
    ;

viewStatement
    : CREATE MATERIALIZED VIEW ifNotExists? qualifiedName AS SELECT selectors FROM qualifiedName rows?
      PRIMARY KEY primaryKey ( WITH tableOption ( AND tableOption )* )? hole*                    # createView
    | ALTER MATERIALIZED VIEW ifExists? qualifiedName WITH optionList                               # alterView
    | DROP MATERIALIZED VIEW ifExists? qualifiedName                                             # dropView
    ;

functionStatement
    : CREATE ( OR REPLACE )? FUNCTION ifNotExists? functionName
      LEFT_PARENTHESIS ( field ( COMMA field )* )? RIGHT_PARENTHESIS
      ( RETURNS NULL | CALLED ) ON NULL INPUT RETURNS type functionTrait*
      LANGUAGE IDENTIFIER AS string                                                              # createFunction
    | DROP FUNCTION ifExists? functionName signature?                                            # dropFunction
    | CREATE ( OR REPLACE )? AGGREGATE ifNotExists? functionName signature
      SFUNC functionName STYPE type reduceFunction? ( FINALFUNC functionName )? ( INITCOND expression )?
      functionTrait*                                                                             # createAggregate
    | DROP AGGREGATE ifExists? functionName signature?                                           # dropAggregate
    ;

functionTrait
    : DETERMINISTIC
    | MONOTONIC ( ON identifier )?
    ;

reduceFunction
    : REDUCEFUNC functionName
    ;

signature
    : LEFT_PARENTHESIS ( type ( COMMA type )* )? RIGHT_PARENTHESIS
    ;

triggerStatement
    : CREATE TRIGGER ifNotExists? identifier ON qualifiedName USING string                       # createTrigger
    | DROP TRIGGER ifExists? identifier ON qualifiedName                                         # dropTrigger
    ;

// Roles and permissions

roleStatement
    : CREATE GENERATED? ROLE ifNotExists? roleName? ( WITH roleOption ( AND roleOption )* )?     # createRole
    | ALTER ROLE ifExists? roleName ( WITH roleOption ( AND roleOption )* )?                     # alterRole
    | DROP ROLE ifExists? roleName                                                               # dropRole
    | LIST ROLES ( OF roleName )? NORECURSIVE?                                                   # listRoles
    | GRANT roleName TO roleName                                                                 # grantRole
    | REVOKE roleName FROM roleName                                                              # revokeRole
    ;

roleName
    : identifier
    | string
    ;

roleOption
    : hashed? PASSWORD EQUAL secret                                                              # passwordOption
    | GENERATED PASSWORD                                                                         # generatedPasswordOption
    | OPTIONS EQUAL LEFT_BRACE ( optionEntry ( COMMA optionEntry )* )? RIGHT_BRACE               # optionsOption
    | ( SUPERUSER | LOGIN ) EQUAL flag                                                           # flagOption
    | ACCESS TO ALL DATACENTERS                                                                  # allDatacentersOption
    | ACCESS TO DATACENTERS LEFT_BRACE string ( COMMA string )* RIGHT_BRACE                      # datacentersOption
    | ACCESS FROM ALL CIDRS                                                                      # allCidrsOption
    | ACCESS FROM CIDRS LEFT_BRACE string ( COMMA string )* RIGHT_BRACE                          # cidrsOption
    ;

hashed
    : HASHED
    ;

secret
    : string
    | PLACEHOLDER
    ;

flag
    : TRUE
    | FALSE
    | PLACEHOLDER
    ;

userStatement
    : CREATE USER ifNotExists? roleName ( WITH userPassword )? ( SUPERUSER | NOSUPERUSER )?      # createUser
    | ALTER USER ifExists? roleName ( WITH userPassword )? ( SUPERUSER | NOSUPERUSER )?          # alterUser
    | DROP USER ifExists? roleName                                                               # dropUser
    | LIST USERS                                                                                 # listUsers
    | LIST SUPERUSERS                                                                            # listSuperusers
    ;

userPassword
    : hashed? PASSWORD secret                                                                    # givenPassword
    | GENERATED PASSWORD                                                                         # generatedPassword
    ;

identityStatement
    : ADD IDENTITY ifNotExists? roleName TO ROLE roleName                                        # addIdentity
    | DROP IDENTITY ifExists? roleName                                                           # dropIdentity
    ;

permissionStatement
    : GRANT permissions ON resource TO roleName                                                  # grantPermissions
    | REVOKE permissions ON resource FROM roleName                                               # revokePermissions
    | LIST permissions ( ON resource )? ( OF roleName )? NORECURSIVE?                            # listPermissions
    ;

permissions
    : ALL PERMISSIONS?                                                                           # allPermissions
    | permission PERMISSION? ( COMMA permission PERMISSION? )*                                   # somePermissions
    ;

permission
    : CREATE
    | ALTER
    | DROP
    | SELECT
    | MODIFY
    | AUTHORIZE
    | DESCRIBE
    | EXECUTE
    | UNMASK
    | SELECT_MASKED
    ;

resource
    : ALL KEYSPACES                                                                              # allKeyspaces
    | keyspaceWord identifier                                                                    # keyspaceResource
    | ALL TABLES IN keyspaceWord identifier                                                      # allTables
    | tableWord? qualifiedName                                                                   # tableResource
    | ALL ROLES                                                                                  # allRoles
    | ROLE roleName                                                                              # roleResource
    | ALL FUNCTIONS ( IN keyspaceWord identifier )?                                              # allFunctions
    | FUNCTION functionName signature                                                            # functionResource
    | ALL MBEANS                                                                                 # allMbeans
    | ( MBEAN | MBEANS ) string                                                                  # mbeanResource
    ;

// Cassandra 6: what is said about things, and for whom

commentStatement
    : COMMENT ON commented IS ( string | NULL )                                                  # comment
    | SECURITY LABEL ( FOR identifier )? ON commented IS ( string | NULL )                       # securityLabel
    ;

commented
    : keyspaceWord identifier                                                                    # commentedKeyspace
    | tableWord qualifiedName                                                                    # commentedTable
    | COLUMN identifier DOT identifier ( DOT identifier )?                                       # commentedColumn
    | TYPE qualifiedName                                                                         # commentedType
    | FIELD identifier DOT identifier ( DOT identifier )?                                        # commentedField
    ;

describeStatement
    : ( DESCRIBE | DESC ) described ( WITH INTERNALS describedPasswords? )?
    ;

describedPasswords
    : AND PASSWORDS
    ;

described
    : CLUSTER                                                                                    # describedCluster
    | FULL? SCHEMA                                                                               # describedSchema
    | KEYSPACES                                                                                  # describedKeyspaces
    | ONLY? KEYSPACE identifier?                                                                 # describedKeyspace
    | TABLES                                                                                     # describedTables
    | tableWord qualifiedName                                                                    # describedTable
    | INDEX qualifiedName                                                                        # describedIndex
    | MATERIALIZED VIEW qualifiedName                                                            # describedView
    | TYPES                                                                                      # describedTypes
    | TYPE qualifiedName                                                                         # describedType
    | FUNCTIONS                                                                                  # describedFunctions
    | FUNCTION functionName                                                                      # describedFunction
    | AGGREGATES                                                                                 # describedAggregates
    | AGGREGATE functionName                                                                     # describedAggregate
    | qualifiedName                                                                              # describedName
    ;

// Expressions: Cassandra's terms and selectors in one. They are flat, because nearly all are a single value; which operator
// binds tighter is told where the AST is built

expression
    : MINUS* ( constant | bindMarker | primary ) accessor*
      ( operator MINUS* ( constant | bindMarker | primary ) accessor* )*
    ;

operator
    : ASTERISK
    | SLASH
    | PERCENT
    | PLUS
    | MINUS
    | jsonOperator
    ;

accessor
    : DOT identifier                                                                             # fieldAccess
    | LEFT_BRACKET expression RIGHT_BRACKET                                                      # elementAccess
    | LEFT_BRACKET expression? RANGE expression? RIGHT_BRACKET                                   # sliceAccess
    ;

// In a type hint, (text) 'x', the type is read as an expression unless it has arguments: only what follows tells it apart
primary
    : NULL                                                                                       # nullValue
    | CAST LEFT_PARENTHESIS expression AS type RIGHT_PARENTHESIS                                 # cast
    | COUNT LEFT_PARENTHESIS ASTERISK RIGHT_PARENTHESIS                                          # countAll
    | function=functionName given=arguments                                                      # functionCall
    | identifier                                                                                 # columnReference
    | LEFT_PARENTHESIS parameterizedType RIGHT_PARENTHESIS hinted                                # parameterizedTypeHint
    | LEFT_PARENTHESIS expression ( COMMA expression )* RIGHT_PARENTHESIS hinted?                # parenthesized
    | LEFT_BRACKET ( items+=expression ( COMMA items+=expression )* )? RIGHT_BRACKET             # listLiteral
    | LEFT_BRACE ( entries+=entry ( COMMA entries+=entry )* )? RIGHT_BRACE                       # braceLiteral
    ;

hinted
    : constant
    | bindMarker
    | primary
    ;

entry
    : key=expression ( COLON paired=expression )?
    ;

arguments
    : LEFT_PARENTHESIS ( given+=expression ( COMMA given+=expression )* )? RIGHT_PARENTHESIS
    ;

functionName
    : identifier ( DOT ( identifier | TOKEN ) )?
    | TOKEN
    ;

bindMarker
    : QUESTION_MARK
    | COLON identifier
    ;

// A number may end in a point
constant
    : STRING
    | DOLLAR_STRING
    | INTEGER DOT?
    | FLOAT
    | NAN
    | NEGATIVE_NAN
    | INFINITY
    | NEGATIVE_INFINITY
    | TRUE
    | FALSE
    | DURATION
    | UUID
    | HEX
    ;

string
    : STRING
    | DOLLAR_STRING
    ;

// Types: text, frozen<list<int>>, vector<float, 3>, ks.address, 'org.example.CustomType'

type
    : parameterizedType                                                                          # genericType
    | qualifiedName                                                                              # namedType
    | string                                                                                     # customType
    ;

parameterizedType
    : ( identifier | SET ) LESS typeArgument ( COMMA typeArgument )* GREATER
    ;

typeArgument
    : type                                                                                       # typeTypeArgument
    | INTEGER                                                                                    # integerTypeArgument
    ;

// Names

ifExists
    : IF EXISTS
    ;

ifNotExists
    : IF NOT EXISTS
    ;

qualifiedName
    : identifier ( DOT identifier )?
    ;

identifier
    : IDENTIFIER
    | QUOTED_NAME
    | PLACEHOLDER
    | unreservedWord
    | vendorWord
    ;

// Tokens only; every keyword that may be a name without quotes
unreservedWord
    : ACCESS
    | AGGREGATE
    | AGGREGATES
    | ALL
    | ANN
    | AS
    | BETWEEN
    | CALLED
    | CAST
    | CHECK
    | CIDRS
    | CLUSTER
    | CLUSTERING
    | COLUMN
    | COMMENT
    | COMMENTS
    | COMMIT
    | COMPACT
    | CONTAINS
    | COUNT
    | COUNTER
    | CUSTOM
    | DATACENTERS
    | DEFAULT
    | DISTINCT
    | END
    | EXISTS
    | FIELD
    | FILTERING
    | FINALFUNC
    | FOR
    | FUNCTION
    | FUNCTIONS
    | GENERATED
    | GROUP
    | HASHED
    | IDENTITY
    | INDEXES
    | INITCOND
    | INPUT
    | INTERNALS
    | JSON
    | KEY
    | KEYS
    | KEYSPACES
    | LABEL
    | LABELS
    | LANGUAGE
    | LET
    | LIKE
    | LIST
    | LOGIN
    | MASKED
    | MAXWRITETIME
    | MBEAN
    | MBEANS
    | NOSUPERUSER
    | ONLY
    | OPTIONS
    | PARTITION
    | PASSWORD
    | PER
    | PERMISSION
    | PERMISSIONS
    | REPLACE
    | RETURNS
    | ROLE
    | ROLES
    | SECURITY
    | SELECT_MASKED
    | SFUNC
    | STATIC
    | STORAGE
    | STYPE
    | SUPERUSER
    | SUPERUSERS
    | TABLES
    | THEN
    | TIMESTAMP
    | TRANSACTION
    | TRIGGER
    | TTL
    | TYPE
    | TYPES
    | UNMASK
    | UNSET
    | USER
    | USERS
    | VALUES
    | VECTOR
    | WRITETIME
    ;

// Keywords of other products only, which Cassandra does not know as words
vendorWord
    : BYPASS
    | CACHE
    | DETERMINISTIC
    | EDGE
    | INCLUDE
    | LARGE_DATA_GUARDRAILS
    | LEVEL
    | MONOTONIC
    | MUTATION_FRAGMENTS
    | OFFSET
    | PASSWORDS
    | REDUCEFUNC
    | SERVICE
    | TIMEOUT
    | UNIQUE
    | VERTEX
    | WITHOUT
    ;
