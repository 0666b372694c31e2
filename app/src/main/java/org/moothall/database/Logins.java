package org.moothall.database;

import java.sql.SQLException;
import java.util.Map;

/// The two logins at a database: the owner's, which only migrates, and the application's, which owns nothing and cannot
/// change what is history.
///
/// @param missing why both are the owner's, as a sentence that says what to do; empty where they are two
public record Logins(Database owner, Database application, String missing) {

    public static final String OWNER_URL = "MOOTHALL_DATABASE_OWNER_URL";

    /// @param named what `--database-url` names: the owner's login, or the application's where the environment names
    /// the
    ///              owner's besides
    static Logins at(Database named, Map<String, String> environment) {
        var owner = owner(named, environment);
        var one = environment.getOrDefault(OWNER_URL, "").isBlank();
        try {
            if (one && ApplicationLogin.holds(named)) return new Logins(named, named, "");
            var login = new ApplicationLogin(owner);
            return new Logins(owner, one ? login.made() : login.given(named), "");
        } catch (SQLException e) {
            owner.reachable();
            return new Logins(owner, named, sentence(e));
        }
    }

    /// The named database under its owner's login.
    public static Database owner(Database named, Map<String, String> environment) {
        var address = environment.getOrDefault(OWNER_URL, "");
        return address.isBlank() ? named : Database.at(address, Map.of()).beside(named.name());
    }

    /// Whether the owner's login is there to migrate with; without it only a database that is up to date is opened.
    boolean migrates() {
        return !owner.equals(application) || !missing.isEmpty();
    }

    private static String sentence(SQLException why) {
        return ("The second wall is missing: Moothall works as the owner of its database and could change its history"
                        + " (%s). Give the owner CREATEROLE, or name two logins: the application's by"
                        + " --database-url and the owner's by %s.")
                .formatted(String.valueOf(why.getMessage()).lines().findFirst().orElse(""), OWNER_URL);
    }
}
