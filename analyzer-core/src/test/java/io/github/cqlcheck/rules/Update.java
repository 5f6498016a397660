package io.github.cqlcheck.rules;

/** Whether generated text is to be written, not compared: {@code -Dupdate} on Maven's command line. */
public final class Update {
    private Update() {}

    public static boolean requested() {
        String update = System.getProperty("update", "");
        return !update.isEmpty() && !update.equals("false");
    }
}
