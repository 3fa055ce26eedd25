import { context, metrics, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/** What is measured of a request: its route, never its address or its contents. */
export interface MeasuredRequest {
  readonly method: string;
  readonly headers: Headers;
}

/** What came of it. */
export interface MeasuredAnswer {
  readonly route: string;
  readonly status: number;
}

/** Measures the work of the server through the OpenTelemetry API: whoever installs an SDK gets traces and metrics, the others pay nothing. */
export interface Telemetry {
  request<A extends MeasuredAnswer>(request: MeasuredRequest, work: () => Promise<A>): Promise<A>;
  /** Counts what a neighbour answered. */
  neighbour(name: string, outcome: 'answered' | 'failed' | 'refused-by-breaker'): void;
}

const scope = '@cartella/server';

/** Makes the instruments, by the names of the semantic conventions for HTTP. */
export function createTelemetry(): Telemetry {
  const meter = metrics.getMeter(scope);
  const duration = meter.createHistogram('http.server.request.duration', {
    unit: 's',
    description: 'Duration of the requests',
  });
  const active = meter.createUpDownCounter('http.server.active_requests', {
    description: 'Requests under way',
  });
  const neighbours = meter.createCounter('cartella.neighbour.calls', {
    description: 'Calls to other systems, by outcome',
  });
  return {
    async request({ method, headers }, work) {
      const caller = propagation.extract(context.active(), headers, {
        get: (carrier, key) => carrier.get(key) ?? undefined,
        keys: (carrier) => [...carrier.keys()],
      });
      const started = performance.now();
      active.add(1, { 'http.request.method': method });
      return trace.getTracer(scope).startActiveSpan(method, { kind: SpanKind.SERVER }, caller, async (span) => {
        try {
          const answer = await work();
          const attributes = {
            'http.request.method': method,
            'http.route': answer.route,
            'http.response.status_code': answer.status,
          };
          span.updateName(`${method} ${answer.route}`).setAttributes(attributes);
          if (answer.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          duration.record((performance.now() - started) / 1000, attributes);
          return answer;
        } finally {
          active.add(-1, { 'http.request.method': method });
          span.end();
        }
      });
    },
    neighbour: (name, outcome) => neighbours.add(1, { 'server.name': name, outcome }),
  };
}
