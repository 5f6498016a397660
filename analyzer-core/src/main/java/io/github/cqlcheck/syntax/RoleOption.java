package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlParser;

/** What can be said about a role. */
enum RoleOption {
    PASSWORD,
    HASHED_PASSWORD,
    GENERATED_PASSWORD,
    OPTIONS,
    SUPERUSER,
    LOGIN,
    ALL_DATACENTERS,
    DATACENTERS,
    ALL_CIDRS,
    CIDRS;

    static RoleOption of(CqlParser.RoleOptionContext context) {
        if (context instanceof CqlParser.PasswordOptionContext password) {
            return password.hashed() == null ? PASSWORD : HASHED_PASSWORD;
        }
        if (context instanceof CqlParser.GeneratedPasswordOptionContext) {
            return GENERATED_PASSWORD;
        }
        if (context instanceof CqlParser.OptionsOptionContext) {
            return OPTIONS;
        }
        if (context instanceof CqlParser.FlagOptionContext flag) {
            return flag.LOGIN() == null ? SUPERUSER : LOGIN;
        }
        if (context instanceof CqlParser.AllDatacentersOptionContext) {
            return ALL_DATACENTERS;
        }
        if (context instanceof CqlParser.DatacentersOptionContext) {
            return DATACENTERS;
        }
        return context instanceof CqlParser.AllCidrsOptionContext ? ALL_CIDRS : CIDRS;
    }

    /** Whether it cannot stand behind the other: most can be said once; lists add up, but not with all. */
    boolean excludes(RoleOption other) {
        return switch (this) {
            case ALL_DATACENTERS -> other == DATACENTERS;
            case DATACENTERS -> other == ALL_DATACENTERS;
            case ALL_CIDRS -> other == CIDRS;
            case CIDRS -> other == ALL_CIDRS;
            case PASSWORD, HASHED_PASSWORD, GENERATED_PASSWORD ->
                other == PASSWORD || other == HASHED_PASSWORD || other == GENERATED_PASSWORD;
            case OPTIONS, SUPERUSER, LOGIN -> other == this;
        };
    }
}
