package org.moothall;

import org.moothall.database.Logins;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database as its owner sees it: tests look behind the second wall with it, and put there what nothing of ours
/// may.
public final class AsOwner {

    private AsOwner() {}

    public static JdbcClient of(Logins logins) {
        var owner = logins.owner();
        return JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
    }
}
