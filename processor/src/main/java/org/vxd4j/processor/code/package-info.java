/** How methods and the places in them are named, whether they were read from source or from a class file. */
package org.vxd4j.processor.code;
