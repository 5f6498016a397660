package io.github.cqlcheck.grammar;

import java.util.ArrayList;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** A node of the parse tree; most have few children, for which ANTLR's own would keep more room than all the rest takes. */
public class CqlContext extends ParserRuleContext {
    private static final int FEW = 3;

    public CqlContext() {}

    public CqlContext(ParserRuleContext parent, int invokingState) {
        super(parent, invokingState);
    }

    @Override
    public <T extends ParseTree> T addAnyChild(T child) {
        if (children == null) {
            children = new ArrayList<>(FEW);
        }
        return super.addAnyChild(child);
    }
}
