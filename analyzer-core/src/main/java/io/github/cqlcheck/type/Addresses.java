package io.github.cqlcheck.type;

import java.util.regex.Pattern;

/** What the server reads as {@code inet}: what the JDK's {@code InetAddress.getByName} takes. */
final class Addresses {
    private static final Pattern NUMERIC = Pattern.compile("[\\d.]+");

    /** A name that some resolver may know. */
    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}_-]+(\\.[\\p{Alnum}_-]+)*\\.?");

    private static final Pattern GROUP = Pattern.compile("\\p{XDigit}{1,4}");
    private static final int GROUPS = 8;
    private static final int LONGEST_NUMERIC = 15;

    private Addresses() {}

    /** Whether it is an address, or may be the name of a host, which is looked up. */
    static boolean mayBeAddress(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (text.startsWith("[")) {
            return text.endsWith("]") && isVersion6(text.substring(1, text.length() - 1));
        }
        if (text.indexOf(':') >= 0) {
            return isVersion6(text);
        }
        return NUMERIC.matcher(text).matches()
                ? isVersion4(text)
                : HOST.matcher(text).matches();
    }

    /** Four numbers, or fewer of which the last fills the bytes that are left. */
    private static boolean isVersion4(String text) {
        String[] parts = text.split("\\.", -1);
        if (text.length() > LONGEST_NUMERIC || parts.length > 4) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            int bytes = i == parts.length - 1 ? 5 - parts.length : 1;
            if (parts[i].isEmpty() || Long.parseLong(parts[i]) >= 1L << 8 * bytes) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVersion6(String text) {
        int scope = text.indexOf('%');
        String address = scope < 0 ? text : text.substring(0, scope);
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address) == GROUPS;
        }
        int before = gap == 0 ? 0 : groups(address.substring(0, gap));
        String behind = address.substring(gap + 2);
        int after = behind.isEmpty() ? 0 : groups(behind);
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /** How many groups there are, an IPv4 address at the end for two; negative if one of them is none. */
    private static int groups(String text) {
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean version4 = i == parts.length - 1 && parts[i].split("\\.", -1).length == 4;
            if (version4 && NUMERIC.matcher(parts[i]).matches() && isVersion4(parts[i])) {
                return parts.length + 1;
            }
            if (!GROUP.matcher(parts[i]).matches()) {
                return -GROUPS;
            }
        }
        return parts.length;
    }
}
