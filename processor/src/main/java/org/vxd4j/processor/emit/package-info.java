/** Model in, source text out; its door is {@link org.vxd4j.processor.emit.Glue}. One class for each generated thing. */
package org.vxd4j.processor.emit;
