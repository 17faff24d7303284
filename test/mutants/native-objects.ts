// Common built-in kinds that our own trees leave to charts, one complete object of each.

const labels = (name: string) => `
  labels:
    app.kubernetes.io/name: ${name}
    app.kubernetes.io/part-of: mutants`;

const container = (indent: string, port: string) =>
  `- name: app
  image: ghcr.io/example/app:1.2.3
  imagePullPolicy: IfNotPresent
  command: ["/bin/app"]
  args:
    - --verbose
  env:
    - name: LEVEL
      value: debug
    - name: TOKEN
      valueFrom:
        secretKeyRef:
          name: app
          key: token
    - name: POD_NAME
      valueFrom:
        fieldRef:
          fieldPath: metadata.name
  envFrom:
    - configMapRef:
        name: app
        optional: true
  ports:
    - name: http
      containerPort: ${port}
      protocol: TCP
    - name: metrics
      containerPort: 9090
  livenessProbe:
    httpGet:
      path: /healthz
      port: http
      scheme: HTTP
    initialDelaySeconds: 5
    periodSeconds: 10
  readinessProbe:
    tcpSocket:
      port: ${port}
    failureThreshold: 3
  startupProbe:
    exec:
      command:
        - cat
        - /ready
  resources:
    limits:
      memory: 256Mi
    requests:
      cpu: 10m
      memory: 64Mi
  securityContext:
    allowPrivilegeEscalation: false
    readOnlyRootFilesystem: true
    runAsNonRoot: true
    capabilities:
      drop:
        - ALL
  volumeMounts:
    - name: data
      mountPath: /data
    - name: config
      mountPath: /etc/app
      readOnly: true`.replace(/^/gmu, indent);

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: mutant-deployment${labels("mutant-deployment")}
  annotations:
    reloader.stakater.com/auto: "true"
spec:
  replicas: 2
  revisionHistoryLimit: 3
  minReadySeconds: 5
  progressDeadlineSeconds: 600
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 25%
      maxUnavailable: 1
  selector:
    matchLabels:
      app.kubernetes.io/name: mutant-deployment
  template:
    metadata:
      labels:
        app.kubernetes.io/name: mutant-deployment
    spec:
      serviceAccountName: default
      automountServiceAccountToken: false
      restartPolicy: Always
      dnsPolicy: ClusterFirst
      terminationGracePeriodSeconds: 30
      nodeSelector:
        kubernetes.io/os: linux
      securityContext:
        runAsUser: 1000
        fsGroup: 1000
        fsGroupChangePolicy: OnRootMismatch
        seccompProfile:
          type: RuntimeDefault
      tolerations:
        - key: node-role.kubernetes.io/control-plane
          operator: Exists
          effect: NoSchedule
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app.kubernetes.io/name: mutant-deployment
      affinity:
        podAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
            - weight: 100
              podAffinityTerm:
                topologyKey: kubernetes.io/hostname
                labelSelector:
                  matchExpressions:
                    - key: app.kubernetes.io/name
                      operator: In
                      values:
                        - mutant-deployment
      initContainers:
        - name: init
          image: busybox:1.37
          restartPolicy: Always
      containers:
${container("        ", "8080")}
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: app
        - name: config
          configMap:
            name: app
            defaultMode: 0644
            items:
              - key: app.yaml
                path: app.yaml
        - name: scratch
          emptyDir:
            sizeLimit: 1Gi
        - name: media
          nfs:
            server: 172.16.1.250
            path: /volume1/media
`;

const statefulSet = `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: mutant-statefulset${labels("mutant-statefulset")}
spec:
  serviceName: mutant-statefulset
  replicas: 3
  podManagementPolicy: Parallel
  updateStrategy:
    type: RollingUpdate
    rollingUpdate:
      partition: 1
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: Retain
    whenScaled: Delete
  selector:
    matchLabels:
      app.kubernetes.io/name: mutant-statefulset
  template:
    metadata:
      labels:
        app.kubernetes.io/name: mutant-statefulset
    spec:
      containers:
${container("        ", "5432")}
      volumes:
        - name: config
          secret:
            secretName: app
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes:
          - ReadWriteOnce
        storageClassName: ceph-rbd
        resources:
          requests:
            storage: 10Gi
`;

const service = `apiVersion: v1
kind: Service
metadata:
  name: mutant-service${labels("mutant-service")}
spec:
  type: LoadBalancer
  externalTrafficPolicy: Local
  internalTrafficPolicy: Cluster
  ipFamilyPolicy: SingleStack
  ipFamilies:
    - IPv4
  sessionAffinity: ClientIP
  sessionAffinityConfig:
    clientIP:
      timeoutSeconds: 3600
  loadBalancerSourceRanges:
    - 172.16.1.0/24
  ports:
    - name: http
      port: 80
      targetPort: http
      protocol: TCP
    - name: dns
      port: 53
      targetPort: 5353
      protocol: UDP
  selector:
    app.kubernetes.io/name: mutant-deployment
`;

const cronJob = `apiVersion: batch/v1
kind: CronJob
metadata:
  name: mutant-cronjob${labels("mutant-cronjob")}
spec:
  schedule: "*/15 2-4 * * mon-fri"
  timeZone: Europe/Berlin
  concurrencyPolicy: Forbid
  startingDeadlineSeconds: 60
  successfulJobsHistoryLimit: 1
  failedJobsHistoryLimit: 2
  suspend: false
  jobTemplate:
    spec:
      backoffLimit: 2
      activeDeadlineSeconds: 600
      ttlSecondsAfterFinished: 3600
      parallelism: 1
      completions: 1
      template:
        spec:
          restartPolicy: OnFailure
          containers:
            - name: job
              image: busybox:1.37
              command:
                - sh
                - -c
                - date
`;

const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: mutant-ingress${labels("mutant-ingress")}
spec:
  ingressClassName: internal
  tls:
    - hosts:
        - app.example.test
      secretName: app-tls
  rules:
    - host: app.example.test
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: mutant-service
                port:
                  name: http
          - path: /api
            pathType: Exact
            backend:
              service:
                name: mutant-service
                port:
                  number: 8080
`;

const networkPolicy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: mutant-networkpolicy${labels("mutant-networkpolicy")}
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: mutant-deployment
  policyTypes:
    - Ingress
    - Egress
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: network
          podSelector:
            matchExpressions:
              - key: app.kubernetes.io/name
                operator: Exists
      ports:
        - port: 8080
          protocol: TCP
  egress:
    - to:
        - ipBlock:
            cidr: 172.16.0.0/16
            except:
              - 172.16.1.1/32
      ports:
        - port: 30000
          endPort: 31000
          protocol: UDP
`;

const disruptionBudget = `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: mutant-pdb${labels("mutant-pdb")}
spec:
  minAvailable: 50%
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      app.kubernetes.io/name: mutant-deployment
`;

const autoscaler = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: mutant-hpa${labels("mutant-hpa")}
spec:
  minReplicas: 1
  maxReplicas: 5
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: mutant-deployment
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 80
    - type: Pods
      pods:
        metric:
          name: requests
        target:
          type: AverageValue
          averageValue: "10"
  behavior:
    scaleDown:
      stabilizationWindowSeconds: 300
      selectPolicy: Min
      policies:
        - type: Percent
          value: 50
          periodSeconds: 60
`;

const rbac = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: mutant-role${labels("mutant-role")}
rules:
  - apiGroups: [""]
    resources:
      - pods
      - configmaps
    verbs:
      - get
      - list
    resourceNames:
      - app
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: mutant-rolebinding${labels("mutant-rolebinding")}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: mutant-role
subjects:
  - kind: ServiceAccount
    name: default
    namespace: default
  - kind: Group
    name: admins
    apiGroup: rbac.authorization.k8s.io
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: mutant-clusterrole${labels("mutant-clusterrole")}
rules:
  - apiGroups:
      - apps
    resources:
      - deployments
    verbs:
      - watch
  - nonResourceURLs:
      - /metrics
    verbs:
      - get
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: mutant-serviceaccount${labels("mutant-serviceaccount")}
automountServiceAccountToken: false
imagePullSecrets:
  - name: registry
`;

const data = `apiVersion: v1
kind: ConfigMap
metadata:
  name: mutant-configmap${labels("mutant-configmap")}
immutable: false
data:
  app.yaml: |
    level: debug
  LEVEL: info
binaryData:
  blob: AAEC
---
apiVersion: v1
kind: Secret
metadata:
  name: mutant-secret${labels("mutant-secret")}
type: Opaque
immutable: false
data:
  token: c2VjcmV0
stringData:
  user: admin
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: mutant-pvc${labels("mutant-pvc")}
spec:
  accessModes:
    - ReadWriteOnce
  volumeMode: Filesystem
  storageClassName: ceph-rbd
  resources:
    requests:
      storage: 5Gi
`;

/** File name to text; every object is accepted by Kubernetes 1.36. */
export const nativeObjects: Readonly<Record<string, string>> = {
  "cronjob.yaml": cronJob,
  "data.yaml": data,
  "deployment.yaml": deployment,
  "hpa.yaml": autoscaler,
  "ingress.yaml": ingress,
  "networkpolicy.yaml": networkPolicy,
  "pdb.yaml": disruptionBudget,
  "rbac.yaml": rbac,
  "service.yaml": service,
  "statefulset.yaml": statefulSet,
};
