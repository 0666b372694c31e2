package org.moothall.database;

import java.nio.file.Path;

/// What a module does once an older state of the database has been put back, before anybody works with it: most of all
/// it erases again whom that state still knows. What it goes by must stand outside of the database, beside the keys.
/// Called at every trial, too, and for each folder, so twice must be as good as once.
public interface AfterRestore {

    /// @param folder where it may stand: the installation's own data folder, whatever the settings say meanwhile, and
    /// the
    ///               folder that the backup lies in
    void restored(Path folder);
}
