/** The JCA provider of Vernam, and the API around it. */
module vernam.provider {
  requires com.fasterxml.jackson.core;
  requires static transitive org.jspecify;

  exports vernam.exchange;
  exports vernam.literal;
  exports vernam.message;
  exports vernam.pipeline;
  exports vernam.provider;
  exports vernam.segment;
  exports vernam.spec;

  provides java.security.Provider with
      vernam.provider.VernamProvider;
}
