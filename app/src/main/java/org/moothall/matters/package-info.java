/// What a report is about and whose it is: the tree of matters and the duty list (territory x matter), with the reason
/// for every answer.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "directory", "places"})
@org.jspecify.annotations.NullMarked
package org.moothall.matters;
