package org.moothall.database;

import java.nio.file.Path;

/// What a module does once an older state of the database has been put back, before anybody works with it: most of all
/// it erases again whom that state still knows. What it goes by must stand outside of the database, beside the keys.
/// Called at every trial, too, so twice must be as good as once.
public interface AfterRestore {

    /// @param data the installation's own data folder, whatever the settings say meanwhile
    void restored(Path data);
}
