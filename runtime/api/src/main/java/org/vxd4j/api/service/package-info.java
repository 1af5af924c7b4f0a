/** The form in which a service states its contract, and the reading of it. */
package org.vxd4j.api.service;
