/// Messages to browsers (Web Push): sealed for the one browser (RFC 8291), under a name of this installation's (VAPID,
/// RFC 8292), to push services that the installation's settings name.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"keys", "city", "channels"})
@org.jspecify.annotations.NullMarked
package org.moothall.push;
