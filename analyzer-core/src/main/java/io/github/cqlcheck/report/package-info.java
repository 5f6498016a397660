/**
 * An analysis to text and to what programs read; plans to text and JSON: one public class per format.
 *
 * <p>{@link io.github.cqlcheck.report.TextReport} draws each finding as a {@code Frame}, which asks {@code Snippet} for
 * the lines to show, {@code Window} for the part of a line that fits, {@code Underlines} for what goes below it and
 * {@code Glyphs} for how wide it all is. {@link io.github.cqlcheck.report.SarifReport} and the other classes named {@code Sarif}
 * are the only ones that know the SARIF library. {@code JsonText} and {@code XmlText} lay out what is streamed,
 * {@code RelativePaths} names the files in it, and {@code Explanation} has the rest of a finding where there is room for
 * plain text only.
 *
 * <p>Plans are written by {@link io.github.cqlcheck.report.PlanText}, which has its sentences from {@code PlanWords} and lays
 * its matrices out as a {@code TextTable}, and by {@link io.github.cqlcheck.report.PlanJson}.
 */
package io.github.cqlcheck.report;
