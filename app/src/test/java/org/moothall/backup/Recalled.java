package org.moothall.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.moothall.database.AfterRestore;
import org.springframework.stereotype.Component;

/// A module that has something to do after a restore.
@Component
final class Recalled implements AfterRestore {

    static final List<Path> HEARD = new CopyOnWriteArrayList<>();

    @Override
    public void restored(Path data) {
        HEARD.add(data);
    }
}
