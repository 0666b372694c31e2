/// Where Moothall keeps everything: PostgreSQL, either one of our own in a folder or a server; connections, migrations.
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
@org.jspecify.annotations.NullMarked
package org.moothall.database;
