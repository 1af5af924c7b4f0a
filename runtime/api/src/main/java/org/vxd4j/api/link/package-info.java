/** What generated code and the kernel say to each other. Authors meet it only in generated sources. */
package org.vxd4j.api.link;
