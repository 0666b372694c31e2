/// An e-mail handed to the city's mail server, and what came of it. Knows addresses only while it sends, and
/// writes none into a log.
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
@org.jspecify.annotations.NullMarked
package org.moothall.mail;
