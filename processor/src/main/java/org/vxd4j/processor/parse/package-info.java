/** Elements in, model out; its door is {@link org.vxd4j.processor.parse.DriverParser}. Judges nothing. */
package org.vxd4j.processor.parse;
