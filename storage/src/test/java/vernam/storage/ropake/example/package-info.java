/** A small HTTP server and its client, which register and log in with Ropake. */
package vernam.storage.ropake.example;
