@org.jspecify.annotations.NullMarked
package org.moothall.start;
