/** What is known of the procedures that drivers are called back at. */
package org.vxd4j.api.callback;
