/// The place of a report: search, map, here, or a list of areas.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web", "places", "maps", "draft"})
@org.jspecify.annotations.NullMarked
package org.moothall.where;
