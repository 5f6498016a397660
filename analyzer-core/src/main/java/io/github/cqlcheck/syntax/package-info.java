/**
 * Text to AST; the only package that sees ANTLR.
 *
 * <p>{@link io.github.cqlcheck.syntax.Script} is the way in. A {@code Slicer} lexes the text once and cuts the tokens at
 * {@code ;}, a {@code StatementParser} parses each slice by itself, the builders turn parse trees into the records of
 * {@code ast}, and {@code SyntaxErrors} finds the words for what does not parse.
 */
package io.github.cqlcheck.syntax;
