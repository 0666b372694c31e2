/// Text messages by SMPP 3.4: handed to an SMS centre, confirmed by its receipts, answered by telephones.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "channels"})
@org.jspecify.annotations.NullMarked
package org.moothall.texting;
