@org.jspecify.annotations.NullMarked
package org.moothall.demo;
