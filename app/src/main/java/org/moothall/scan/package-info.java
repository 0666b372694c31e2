/// Files looked through for malware by the city’s own ClamAV, over its socket. Nothing goes elsewhere.
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
@org.jspecify.annotations.NullMarked
package org.moothall.scan;
