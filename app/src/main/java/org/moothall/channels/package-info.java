/// Ways by which a short message leaves the house: e-mail, a signed webhook, text messages, push, voice; each says what
/// came of it. Knows addresses only while it sends, and writes none into a log.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "mail"})
@org.jspecify.annotations.NullMarked
package org.moothall.channels;
