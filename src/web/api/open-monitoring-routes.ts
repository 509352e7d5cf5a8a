import type { Hono } from 'hono';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { limitAddresses } from '#src/web/http/limit-addresses.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import {
  getFindingsFilePromise,
  getFindingsPromise,
  getMeasuresPromise,
  getSurveysPromise,
  postVerdictPromise,
} from './monitoring-promises.ts';
import {
  getFindings,
  getFindingsFile,
  getMeasures,
  getSurveys,
  monitoringKeyOnly,
  postVerdict,
} from './monitoring-routes.ts';

/** What a centre's head and its quality officer watch; by key, until the console shows it. */
export function openMonitoringRoutes(app: Hono<HttpEnv>, resources: RouteResources): void {
  const guarded = [limitAddresses(resources), monitoringKeyOnly(resources)] as const;
  app.get('/api/v1/monitoring/findings', getFindingsPromise, ...guarded, getFindings(resources));
  app.get('/api/v1/monitoring/findings/csv', getFindingsFilePromise, ...guarded, getFindingsFile(resources));
  const settling = [limitAddresses(resources), monitoringKeyOnly(resources, 'monitoring.settle')] as const;
  app.post('/api/v1/monitoring/findings/:id', postVerdictPromise, ...settling, postVerdict(resources));
  app.get('/api/v1/monitoring/measures', getMeasuresPromise, ...guarded, getMeasures(resources));
  app.get('/api/v1/monitoring/surveys', getSurveysPromise, ...guarded, getSurveys(resources));
}
