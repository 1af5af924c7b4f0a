/** Model in, violations out, nothing else; its door is {@link org.vxd4j.processor.check.DriverChecks}. */
package org.vxd4j.processor.check;
