/// Where: the tree of areas, the area of a point, streets and named places, what the map draws.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "web"})
@org.jspecify.annotations.NullMarked
package org.moothall.places;
